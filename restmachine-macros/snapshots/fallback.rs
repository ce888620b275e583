#[fallback]
#[cors(off)]
fn not_found(uri: &Uri, #[path] tenant: &str) -> StatusCode {
    StatusCode::NOT_FOUND
}

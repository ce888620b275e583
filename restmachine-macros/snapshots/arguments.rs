#[route("PURGE", "/tenants/{tenant}/files/{name}.json")]
pub(crate) fn purge(name: &str, headers: &HeaderMap, Json(event): Json<Value>, tenant: u64, db: &Database) -> StatusCode {
    StatusCode::ACCEPTED
}

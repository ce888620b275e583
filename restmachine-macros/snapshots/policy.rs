#[cors(origins = ["https://app.example.com", "https://*.example.org:*"], methods = ["POST"], credentials)]
#[post("/webhook")]
pub(crate) fn webhook(headers: &HeaderMap, Json(event): Json<Value>) -> StatusCode {
    StatusCode::CREATED
}

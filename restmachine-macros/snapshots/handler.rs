#[get("/users/{id}")]
async fn get_user(id: u64) -> Json<Value> {
    Json(json!({ "id": id }))
}

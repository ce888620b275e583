use restmachine::{get, Json, StatusCode};

struct Book;

#[get("/books")]
fn books() -> (StatusCode, Json<Book>) {
    (StatusCode::OK, Json(Book))
}

fn main() {}

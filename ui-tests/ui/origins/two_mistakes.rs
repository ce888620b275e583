use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["app.example.com", "https://App.example.com/"], max_age = -1)]
fn data() {}

fn main() {}

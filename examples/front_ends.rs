//! Several front ends, with their origins composed from constants.
//!
//! `curl -i http://127.0.0.1:8000/api/data -H 'Origin: capacitor://localhost'`

use restmachine::{cors, delete, get, origins, router, Json, Origins};
use serde_json::{json, Value};

const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
const MOBILE: Origins = origins![
    "capacitor://localhost", // Capacitor
    "ionic://localhost",     // Ionic
];
const ADMIN: Origins = origins!["https://admin.example.com"];

/// A constant can be composed from other constants.
const PEOPLE: Origins = origins![..WEB, ..MOBILE];

#[get("/api/data")]
async fn get_data() -> Json<Value> {
    Json(json!({ "data": [] }))
}

#[delete("/api/data/{_id}")]
#[cors(origins = ADMIN, credentials)]
async fn delete_data() {}

router! {
    #[cors(origins = [..PEOPLE, ..ADMIN, "https://partner.example"], credentials)]
    pub App { get_data, delete_data }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service()).await
}

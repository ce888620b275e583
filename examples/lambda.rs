use restmachine::{cors, get, post, router, BoxError, Json, StatusCode};
use serde_json::{json, Value};

#[get("/api/data")]
async fn get_data() -> Json<Value> {
    Json(json!({ "message": "Hello from API" }))
}

#[post("/api/webhook")]
#[cors(origins = ["https://external-service.com"])] // route level: replaces the app's policy
async fn webhook(Json(event): Json<Value>) -> (StatusCode, Json<Value>) {
    (StatusCode::CREATED, Json(json!({ "received": event })))
}

#[get("/users/{id}")]
async fn get_user(id: u64) -> Json<Value> {
    // `id` is the path's `{id}`, parsed
    Json(json!({ "id": id }))
}

router! {
    /// All routes of this function.
    #[cors(origins = ["https://app.example.com"], credentials, max_age = 86400)]   // app level
    pub App {
        get_data,
        webhook,
        get_user,
        "/api/public" => public::PublicApi,                   // a mounted router, with its own level
    }
}

mod public {
    use restmachine::{get, router};

    #[get("/status")]
    pub fn status() -> &'static str {
        "ok"
    }

    router! {
        #[cors(origins = "*", max_age = 3600)]                // router level
        pub PublicApi { status }
    }
}

// Run it in Lambda: elsewhere it reports what is missing. The gateway's own CORS settings have to be off: see
// `restmachine::lambda`.
#[tokio::main]
async fn main() -> Result<(), BoxError> {
    restmachine::lambda::run(App::service()).await
}

//! A production program: most routes are for its own front ends, some are public, and a webhook is for one other origin.
//!
//! `curl -i http://127.0.0.1:8000/api/v1/user/profile -H 'Origin: https://app.example.com'`

use restmachine::{cors, get, post, router, HeaderMap, Json, StatusCode};
use serde_json::{json, Map, Value};

/// Public, without credentials.
mod public {
    use restmachine::{get, router, Json};
    use serde_json::{json, Value};

    /// The state of this service.
    #[get("/status")]
    async fn api_status() -> Json<Value> {
        Json(json!({ "status": "operational", "version": "1.0" }))
    }

    /// The endpoints.
    #[get("/docs")]
    async fn api_docs() -> Json<Value> {
        Json(json!({ "endpoints": ["/api/v1/user/profile", "/api/v1/user/settings"] }))
    }

    router! {
        #[cors(origins = "*", credentials = false, max_age = 3600)]
        pub PublicApi { api_status, api_docs }
    }
}

/// The profile of the user. The page can read the 401 too. The example `authentication` shows how to check the token.
#[get("/api/v1/user/profile")]
async fn get_profile(headers: &HeaderMap) -> Result<Json<Value>, (StatusCode, Json<Value>)> {
    if !headers.contains_key("authorization") {
        return Err((StatusCode::UNAUTHORIZED, Json(json!({ "error": "Unauthorized" }))));
    }
    Ok(Json(json!({ "user": "alice", "email": "alice@example.com" })))
}

#[post("/api/v1/user/settings")]
async fn update_settings(Json(mut settings): Json<Map<String, Value>>) -> Json<Value> {
    settings.insert("updated".to_owned(), true.into());
    Json(settings.into())
}

/// For pages of one other origin. GitHub's servers send no `Origin`, and a CORS policy does not keep clients out: check the
/// signature.
#[post("/api/v1/webhooks/github")]
#[cors(origins = ["https://github.com"], methods = ["POST"])]
async fn github_webhook(Json(_event): Json<Value>) -> Json<Value> {
    Json(json!({ "received": true }))
}

router! {
    #[cfg_attr(debug_assertions, cors(
        origins = [
            "https://app.example.com",
            "https://www.example.com",
            "http://localhost:3000", // development
        ],
        credentials,
        max_age = 86400,
    ))]
    #[cfg_attr(not(debug_assertions), cors(
        origins = ["https://app.example.com", "https://www.example.com"],
        credentials,
        max_age = 86400,
    ))]
    pub App {
        "/api/v1/public" => public::PublicApi,
        get_profile,
        update_settings,
        github_webhook,
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service())
        .with_graceful_shutdown(async {
            let _ = tokio::signal::ctrl_c().await;
        })
        .await
}

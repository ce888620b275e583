//! A gateway: one router that is open to all, and one that requires a token or a cookie.
//!
//! `curl -i http://127.0.0.1:8000/public/health -H 'Origin: https://anyone.example'`

use restmachine::router;

/// No authentication.
mod public {
    use restmachine::{get, router, Json};
    use serde_json::{json, Value};

    #[get("/health")]
    async fn health() -> Json<Value> {
        Json(json!({ "healthy": true }))
    }

    router! {
        #[cors(origins = "*", max_age = 3600)]
        pub Public { health }
    }
}

/// Requires a cookie or a token. The example `authentication` shows how to check it.
mod api {
    use restmachine::{get, router, HeaderMap, Json, Problem, StatusCode};
    use serde_json::{json, Value};

    #[get("/data")]
    async fn get_data(headers: &HeaderMap) -> Result<Json<Value>, Problem> {
        if !headers.contains_key("authorization") && !headers.contains_key("cookie") {
            return Err(Problem::new(StatusCode::UNAUTHORIZED));
        }
        Ok(Json(json!({ "data": [] })))
    }

    router! {
        #[cors(origins = ["https://app.example.com"], credentials)]
        pub Api { get_data }
    }
}

router! {
    pub Gateway {
        "/public" => public::Public,
        "/api" => api::Api,
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, Gateway::service()).await
}

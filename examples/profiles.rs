//! One policy for development and one for production, chosen by the build profile. Reflection in a release build would not compile.
//!
//! `curl -i http://127.0.0.1:8000/api/data -H 'Origin: http://localhost:3001'`, after `cargo run --example profiles` and
//! after `cargo run --release --example profiles`.

use restmachine::{get, router};

#[get("/api/data")]
async fn get_data() -> &'static str {
    "data"
}

router! {
    #[cfg_attr(debug_assertions, cors(
        origins = "*",
        credentials,
        reflect_any_origin, // whoever asks, while developing
        max_age = 300,
    ))]
    #[cfg_attr(not(debug_assertions), cors(
        origins = ["https://app.example.com", "https://www.example.com"],
        credentials,
        max_age = 86400,
    ))]
    pub App { get_data }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8000").await?;
    restmachine::serve(listener, App::service()).await
}

//! One policy for development and one for production, chosen by the build profile. Reflection does not compile in a release build.
//!
//! Try `curl -i http://127.0.0.1:8000/api/data -H 'Origin: http://localhost:3001'` on `cargo run --example profiles`, and then on
//! `cargo run --release --example profiles`.

use restmachine::{get, router};

#[get("/api/data")]
async fn get_data() -> &'static str {
    "data"
}

router! {
    #[cfg_attr(debug_assertions, cors(
        origins = "*",
        credentials,
        reflect_any_origin, // while developing, any origin may ask
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

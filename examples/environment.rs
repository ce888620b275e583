//! A policy from the environment, judged before anything is served, by the rules and in the words of the compiler.
//!
//! `ALLOWED_ORIGINS=https://app.example.com,https://www.example.com cargo run --example environment`, and then with a slash at
//! the end of one of them.

use std::{
    env::{self, VarError},
    error::Error,
    process::ExitCode,
};

use restmachine::{get, router, CorsPolicy, PolicyErrors};
use tokio::net::TcpListener;

#[get("/api/data")]
async fn get_data() -> &'static str {
    "data"
}

router! {
    /// Whom it answers where the environment says nothing.
    #[cors(origins = ["http://localhost:3000"], credentials)]
    pub App { get_data }
}

/// The policy for a list of origins with commas between them.
pub fn policy(origins: &str) -> Result<CorsPolicy, PolicyErrors> {
    let origins: Vec<&str> = origins.split(',').map(str::trim).collect();
    CorsPolicy::builder().origins(origins).credentials(true).max_age(86400).build()
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut service = App::service();
    match env::var("ALLOWED_ORIGINS") {
        Ok(origins) => {
            let policy = policy(&origins).map_err(|errors| format!("ALLOWED_ORIGINS: {errors}"))?;
            service = service.with_cors(policy);
        }
        Err(VarError::NotPresent) => {}
        // What cannot be read is not nothing.
        Err(error) => return Err(format!("ALLOWED_ORIGINS: {error}").into()),
    }
    let address = env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8000".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("http://{}", listener.local_addr()?);
    Ok(restmachine::serve(listener, service).await?)
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

//! A policy from the environment, checked at start-up by the compiler's rules, with the compiler's messages.
//!
//! Run `ALLOWED_ORIGINS=https://app.example.com,https://www.example.com cargo run --example environment`, then add a slash to the
//! end of one origin and run it again.

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
    /// The policy if the environment does not set one.
    #[cors(origins = ["http://localhost:3000"], credentials)]
    pub App { get_data }
}

/// The policy for a comma-separated list of origins.
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
        // A value that is not Unicode must not be ignored.
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

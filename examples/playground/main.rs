//! An API, and pages of three origins that call it. The page draws, step by step, what a browser does with each request.
//!
//! `cargo run --example playground`, then open <http://127.0.0.1:8001>.

mod api;
mod console;
mod host;
mod origins;
mod pages;
mod recorder;

use std::{
    io::{Error, Result},
    sync::Arc,
};

use restmachine::serve;
use tokio::net::TcpListener;

use api::Api;
use pages::{Pages, PagesState};
use recorder::Recorder;

#[tokio::main]
async fn main() -> Result<()> {
    let api = bind(origins::API).await?;
    let (app, partner) = (bind(origins::APP).await?, bind(origins::PARTNER).await?);
    println!("{}\nopen {}", Api::report(), origins::APP);
    playground(api, app, partner).await
}

async fn bind(origin: &str) -> Result<TcpListener> {
    let address = origin.trim_start_matches("http://");
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| Error::new(error.kind(), format!("{address} cannot be listened on: {error}")))
}

/// Serves the API and both pages until one of them fails.
pub async fn playground(api: TcpListener, app: TcpListener, partner: TcpListener) -> Result<()> {
    let recorder = Arc::<Recorder>::default();
    let pages = Pages::with_state(PagesState { recorder: Arc::clone(&recorder) });
    let app = async { serve(app, pages.clone()).with_banner(false).await };
    let partner = async { serve(partner, pages.clone()).with_banner(false).await };
    tokio::try_join!(host::serve_recorded(api, Api::service(), recorder), app, partner)?;
    Ok(())
}

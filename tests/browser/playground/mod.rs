//! The playground in Chromium: what its page draws is what the browser did.

#[allow(dead_code, unreachable_pub, reason = "`main` binds fixed ports; the rest is what it serves")]
#[path = "../../../examples/playground/main.rs"]
mod program;

mod contrast;
mod keyboard;
mod outcomes;
mod page;
mod picture;

use std::sync::Arc;

use tokio::net::TcpListener;

use crate::driver::Driver;

/// Runs a playground on free ports, which its browser takes for those that the policies name.
async fn play<F: Future<Output = ()> + Send + 'static>(game: impl FnOnce(Arc<Driver>) -> F) {
    let ports = [8000, 8001, 8002];
    let mut rules = Vec::new();
    let mut listeners = Vec::new();
    for port in ports {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        rules.push(format!("MAP 127.0.0.1:{port} {}", listener.local_addr().unwrap()));
        listeners.push(listener);
    }
    let [api, app, partner] = <[TcpListener; 3]>::try_from(listeners).unwrap();
    let serving = tokio::spawn(program::playground(api, app, partner));
    let driver = Arc::new(Driver::start(&[format!("--host-resolver-rules={}", rules.join(", "))]).await);
    // On a task of its own, so that a panic ends the browser too.
    let played = tokio::spawn(game(Arc::clone(&driver))).await;
    driver.stop().await;
    serving.abort();
    played.expect("the game does not panic");
}

use restmachine::{get, router};

#[get("/api/status")]
fn status() {}

#[get("/status")]
fn health() {}

router! { Api { health } }

router! { App { status, "/health" => Api } }

fn main() {}

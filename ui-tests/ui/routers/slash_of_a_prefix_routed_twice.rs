use restmachine::{get, router};

#[get("/api/")]
fn overview() {}

#[get("/{$}")]
fn index() {}

router! { Api { index } }

router! { App { overview, "/api" => Api } }

fn main() {}

use restmachine::{get, router};

#[get("/{$}")]
fn index() {}

router! { Api { index } }

router! { App { "/api" => Api } }

fn main() {}

//! Names that are keywords.
#![deny(warnings)]

use restmachine::{get, router};

#[get("/types/{type}")]
fn r#match(r#type: u64) -> String {
    r#type.to_string()
}

router! { App { r#match } }

fn main() {
    let _ = App::service();
}

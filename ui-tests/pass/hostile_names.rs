//! Nothing in scope changes what generated code means.
#![no_implicit_prelude]
#![deny(warnings)]

mod core {}
mod std {}
mod http {}

#[allow(non_camel_case_types, dead_code)]
struct str;
#[allow(dead_code)]
struct Result;
#[allow(dead_code)]
trait IntoResponse {}
#[allow(dead_code)]
trait Router {}

#[::restmachine::get("/data/{type}/{head}/{state}")]
#[::restmachine::cors(origins = "*")]
async fn body(r#type: u64, head: u64, state: u64) {
    let _ = (r#type, head, state);
}

::restmachine::router! { pub App { body } }

fn main() {
    let _ = App::service();
}

//! Handlers and routers are items, and can be wherever items can be.
#![deny(warnings)]

fn main() {
    use restmachine::{get, router};

    #[get("/data")]
    fn data() {}

    router! { Inner { data } }

    router! { App { "/inner" => Inner } }

    let _ = App::service();
}

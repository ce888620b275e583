//! Handlers and routers are items, and stand wherever items stand.
#![deny(warnings)]

fn main() {
    use restmachine::{get, router};

    #[get("/data")]
    fn data() {}

    router! { Inner { data } }

    router! { App { "/inner" => Inner } }

    let _ = App::service();
}

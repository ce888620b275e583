//! Routers inside routers: with a policy, without one, and with `off`.

use restmachine::{cors, get, post, router};

use super::{
    handlers::{read, write},
    Off,
};

#[get("/own")]
#[cors(origins = ["https://route.example"])]
fn own() {}

#[post("/own")]
#[cors(origins = ["https://route.example"])]
fn own_of_outer() {}

router! { Silent { read } }
router! { #[cors(origins = ["https://other.example"])] pub(super) Inner { read, write, own } }
router! { #[cors(origins = "*")] Tenant {} }
router! {
    #[cors(origins = ["https://app.example"])]
    pub(super) Outer {
        read,
        own_of_outer,
        "/inner" => Inner,
        "/silent" => Silent,
        "/closed" => Off,
        "/{tenant}" => Tenant,
    }
}

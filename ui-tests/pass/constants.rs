//! Policies and origins as constants, everywhere they can be used.
#![deny(warnings)]

use restmachine::{cors, get, origins, policy, post, router, CorsPolicy, Origins};

const ANY: Origins = origins!["*"];
const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
const LOCAL: Origins = origins!["http://localhost:*", "capacitor://localhost"];
const ALL: Origins = origins![..WEB, ..LOCAL, "https://app.example.com:8443"];
const HOUR: u32 = 3600;

mod partners {
    use super::*;

    pub const ORDERS: CorsPolicy = policy!(origins = [..ALL, "https://partner.example"], credentials, max_age = HOUR);
    pub const READERS: CorsPolicy = policy!(origins = ANY, max_age = super::HOUR);
    pub const METHODS: CorsPolicy = policy!(origins = "https://partner.example", methods = ["GET", "POST"]);
}

#[get("/orders")]
#[cors(partners::ORDERS)]
fn orders() {}

use partners::READERS;

#[cors(READERS)]
#[get("/read")]
fn read() {}

#[get("/shared")]
#[cors(crate::partners::METHODS)]
fn shared() {}

#[post("/spread")]
#[cors(origins = [..WEB, ..LOCAL, "https://admin.example.com"], credentials, max_age = HOUR)]
fn spread() {}

// An overlap that comes from constants is not a mistake.
#[get("/merged")]
#[cors(origins = [..WEB, ..WEB, ..ALL, "https://*.example.com"])]
fn merged() {}

#[get("/any")]
#[cors(origins = [..ANY, ..ANY])]
fn any() {}

#[get("/reflected")]
#[cfg_attr(debug_assertions, cors(origins = ANY, credentials, reflect_any_origin))]
#[cfg_attr(not(debug_assertions), cors(partners::ORDERS))]
fn reflected() {}

router! {
    #[cors(partners::ORDERS)]
    App { orders, read, shared, spread, merged, any, reflected }
}

fn main() {
    let _ = App::service();
}

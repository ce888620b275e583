//! Constants of types and traits, of generic ones, and with names that begin unusually.
#![deny(warnings)]
#![allow(non_upper_case_globals)]

use restmachine::{cors, get, origins, policy, router, CorsPolicy, Origins};

trait Pages {
    const ALL: Origins = origins!["https://app.example.com"];
    const AGE: u32 = 60;
}

struct Site<const NUMBER: u32>;

impl Pages for Site<1> {}

impl<const NUMBER: u32> Site<NUMBER> {
    const POLICY: CorsPolicy = policy!(origins = "https://site.example.com");
}

const _PARTNERS: CorsPolicy = policy!(origins = [..<Site<1> as Pages>::ALL], max_age = <Site<1> as Pages>::AGE);
const r#WEB: Origins = <Site<1> as Pages>::ALL;

#[get("/generic")]
#[cors(Site::<1>::POLICY)]
fn generic() {}

#[get("/underscore")]
#[cors(_PARTNERS)]
fn underscore() {}

#[get("/raw")]
#[cors(origins = r#WEB, credentials)]
fn raw() {}

router! { App { generic, underscore, raw } }

fn main() {
    let _ = App::service();
}

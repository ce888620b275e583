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

const WEB: ::restmachine::Origins = ::restmachine::origins!["https://app.example.com"];
const HOUR: ::core::primitive::u32 = 3600;
const PARTNERS: ::restmachine::CorsPolicy =
    ::restmachine::policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);

#[::restmachine::get("/partners")]
#[::restmachine::cors(PARTNERS)]
fn partners() {}

#[::restmachine::get("/web")]
#[::restmachine::cors(origins = [..WEB], methods = ["GET"], max_age = HOUR)]
fn web() {}

::restmachine::router! { pub App { body, partners, web } }

mod shadowed {
    #[allow(non_camel_case_types, dead_code)]
    struct u16;
    #[allow(non_camel_case_types, dead_code)]
    struct endpoint;
    #[allow(dead_code)]
    const SIZE: usize = 4;
    pub struct Pool<const COUNT: usize>;

    #[::restmachine::get("/deprecated")]
    #[deprecated]
    fn old() {}

    ::restmachine::router! { pub Sized<Pool<SIZE>> { old } }
}

fn main() {
    let _ = shadowed::Sized::with_state(shadowed::Pool);
    let _ = App::service();
}

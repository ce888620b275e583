//! The policies. Most govern the same routes, and the prefix names the policy.

use restmachine::{
    cors, delete, fallback, get, head, options, origins, patch, policy, post, put, route, router, CorsPolicy,
    Origins, StatusCode,
};

use super::handlers::{read, write, Outcomes};

const WEB: Origins = origins!["https://app.example", "https://www.example"];
const HOUR: u32 = 3600;
const PARTNERS: CorsPolicy =
    policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);

router! { #[cors(origins = "*")] Any { read, write, "/out" => Outcomes } }
router! { #[cors(origins = "*", allow_headers = "*", expose_headers = "*")] AnyHeader { read, write } }
router! { #[cors(origins = "*", allow_headers = ["*", "Authorization"], max_age = 0)] AnyNamed { read, write } }
router! {
    #[cors(origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release)]
    Reflected { read, write, "/out" => Outcomes }
}
router! { #[cors(origins = "https://app.example")] One { read, write, "/out" => Outcomes } }
router! {
    #[cors(origins = [..WEB, "http://localhost:3000"], max_age = 600)]
    Several { read, write }
}
router! {
    #[cors(origins = [..WEB, "http://localhost:3000"], credentials, max_age = 604800)]
    Credentials { read, write, "/out" => Outcomes }
}
router! { #[cors(PARTNERS)] Partners { read, write } }
router! { #[cors(origins = ["https://*.example.com"])] Subdomains { read, write } }
router! { #[cors(origins = ["http://localhost:*"], credentials)] Ports { read, write } }
router! { #[cors(origins = ["https://*.example.com:*"])] Both { read, write } }
router! {
    #[cors(origins = ["capacitor://localhost", "tauri://localhost"], credentials)]
    Schemes { read, write }
}
router! {
    #[cors(origins = ["https://app.example"], methods = ["PURGE", "OPTIONS", "HEAD", "GET", "DELETE"])]
    Listed { read, write }
}
router! {
    #[cors(origins = ["https://app.example"], methods = ["PUT"])]
    Writes { read, write, "/out" => Outcomes }
}
router! { #[cors(origins = ["https://app.example"], methods = ["HEAD"])] Heads { read, write } }
router! { #[cors(origins = ["https://app.example"], methods = ["PATCH", "PURGE"])] Unanswered { read, write } }
router! { #[cors(origins = "*", methods = ["PUT"])] AnyWrites { read, write } }
router! {
    #[cors(origins = ["https://app.example"], allow_headers = [], expose_headers = [])]
    Headerless { read, write, "/out" => Outcomes }
}
router! {
    #[cors(origins = ["https://app.example"], allow_headers = ["X-Api-Key"], expose_headers = ["X-Total", "Link"])]
    Named { read, write }
}
router! { #[cors(off)] Off { read, write, "/out" => Outcomes } }

/// Paths whose methods are under different policies.
mod mixed {
    use super::*;

    #[get("/doc")]
    fn doc() {}

    #[put("/doc")]
    fn replace() {}

    #[delete("/doc")]
    #[cors(origins = ["https://other.example"])]
    fn remove() {}

    /// The router's policy, written again.
    #[get("/equal")]
    #[cors(origins = "https://app.example", max_age = 86400)]
    fn equal() {}

    #[post("/equal")]
    fn inherited() {}

    #[get("/twice")]
    #[cors(origins = ["https://other.example"], credentials)]
    fn once() {}

    #[put("/twice")]
    #[cors(origins = "https://other.example", credentials = true)]
    fn again() {}

    #[get("/nearly")]
    #[cors(origins = ["https://app.example"], max_age = 60)]
    fn nearly() {}

    #[post("/nearly")]
    fn not_quite() {}

    #[get("/public")]
    #[cors(origins = "*")]
    fn public() {}

    #[post("/public")]
    fn guarded() {}

    #[get("/own")]
    #[cors(origins = ["https://other.example"])]
    fn own() {}

    #[options("/asked")]
    #[cors(origins = ["https://other.example"])]
    fn asked() -> &'static str {
        "asked"
    }

    #[get("/asked")]
    fn beside_asked() {}

    #[options("/asked-alike")]
    fn asked_alike() -> &'static str {
        "asked"
    }

    #[get("/asked-alike")]
    fn beside_asked_alike() {}

    #[options("/only-asked")]
    #[cors(origins = "*")]
    fn only_asked() -> StatusCode {
        StatusCode::OK
    }

    #[head("/headed")]
    #[cors(origins = ["https://other.example"])]
    fn headed() {}

    #[get("/headed")]
    fn beside_headed() {}

    #[get("/cased")]
    fn cased() {}

    #[patch("/cased")]
    #[cors(origins = ["https://other.example"])]
    fn patched() {}

    #[get("/users/me")]
    fn me() {}

    #[delete("/users/{_id}")]
    #[cors(origins = ["https://other.example"])]
    fn forget() {}

    #[get("/cache")]
    fn cached() {}

    #[route("PURGE", "/cache")]
    fn purge() {}

    router! {
        #[cors(origins = ["https://app.example"])]
        pub(super) Mixed {
            doc, replace, remove, equal, inherited, once, again, nearly, not_quite, public, guarded, own, asked,
            beside_asked, asked_alike, beside_asked_alike, only_asked, headed, beside_headed, cased, patched, me,
            forget, cached, purge,
        }
    }
}

router! { Silent { read } }
router! { #[cors(origins = ["https://other.example"])] Inner { read, write } }
router! {
    #[cors(origins = ["https://app.example"])]
    Outer { read, "/inner" => Inner, "/silent" => Silent, "/closed" => Off, "/{tenant}" => Tenant }
}
router! { #[cors(origins = "*")] Tenant {} }

#[fallback]
fn lost() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "lost")
}

#[fallback]
#[cors(origins = ["https://other.example"], credentials)]
fn page() -> &'static str {
    "page"
}

#[fallback]
#[cors(origins = ["https://app.example"], methods = ["PURGE", "GET"])]
fn listed() {}

#[fallback]
#[cors(off)]
fn closed() {}

router! { #[cors(origins = ["https://app.example"])] Lost { read, "/inner" => Inner, _ => lost } }
router! { #[cors(origins = ["https://app.example"])] Page { read, "/inner" => Inner, _ => page } }
router! { #[cors(origins = "*")] ListedFallback { read, _ => listed } }
router! { #[cors(origins = "*")] ClosedFallback { read, _ => closed } }

router! {
    #[cors(origins = ["https://home.example"])]
    pub(super) App {
        read,
        write,
        "/any" => Any,
        "/any-header" => AnyHeader,
        "/any-named" => AnyNamed,
        "/any-writes" => AnyWrites,
        "/reflected" => Reflected,
        "/one" => One,
        "/several" => Several,
        "/credentials" => Credentials,
        "/partners" => Partners,
        "/subdomains" => Subdomains,
        "/ports" => Ports,
        "/both" => Both,
        "/schemes" => Schemes,
        "/listed" => Listed,
        "/writes" => Writes,
        "/heads" => Heads,
        "/unanswered" => Unanswered,
        "/headerless" => Headerless,
        "/named" => Named,
        "/off" => Off,
        "/mixed" => mixed::Mixed,
        "/outer" => Outer,
        "/lost" => Lost,
        "/page" => Page,
        "/listed-fallback" => ListedFallback,
        "/closed-fallback" => ClosedFallback,
    }
}

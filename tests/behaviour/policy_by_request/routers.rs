//! The policies. Most govern the same routes, and the prefix names the policy.

use restmachine::{
    cors, delete, fallback, get, head, options, origins, policy, put, router, CorsPolicy, Origins, StatusCode,
};

use super::{
    handlers::{read, write, Outcomes},
    mixed::Mixed,
};

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

/// A list that names what other policies govern.
mod listed_mixed {
    use super::*;

    const OTHERS: CorsPolicy = policy!(origins = ["https://other.example"]);

    #[get("/doc")]
    fn doc() {}

    #[head("/doc")]
    #[cors(OTHERS)]
    fn headed() {}

    #[delete("/doc")]
    #[cors(OTHERS)]
    fn remove() {}

    #[options("/doc")]
    #[cors(OTHERS)]
    fn asked() {}

    router! {
        #[cors(origins = ["https://app.example"], methods = ["DELETE", "GET", "HEAD", "OPTIONS"])]
        pub(super) ListedMixed { doc, headed, remove, asked }
    }
}

/// Equal to the app's policy as it is compiled, or as it is set by the program.
mod replaced {
    use super::*;

    #[get("/compiled")]
    fn compiled() {}

    #[put("/compiled")]
    #[cors(origins = ["https://home.example"])]
    fn as_compiled() {}

    #[get("/set")]
    fn set() {}

    #[put("/set")]
    #[cors(
        origins = ["https://new.example", "https://*.example.com"],
        credentials,
        max_age = 600,
        expose_headers = ["X-Total"]
    )]
    fn as_set() {}

    router! { pub(super) Replaced { compiled, as_compiled, set, as_set } }
}

router! { #[cors(origins = ["https://app.example"])] Reads { read } }
router! { #[cors(origins = ["https://other.example"])] ReadsNot { write } }

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
#[cors(origins = ["https://app.example"], methods = ["PURGE", "OPTIONS", "HEAD", "GET"])]
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
        "/mixed" => Mixed,
        "/listed-mixed" => listed_mixed::ListedMixed,
        "/" => replaced::Replaced,
        "/overlap" => Reads,
        "/overlap" => ReadsNot,
        "/outer" => Outer,
        "/lost" => Lost,
        "/page" => Page,
        "/listed-fallback" => ListedFallback,
        "/closed-fallback" => ClosedFallback,
    }
}

//! The policies. Most govern the same routes, and the prefix names the policy.

mod equal_paths;
mod fallbacks;
mod handlers;
mod levels;
mod mixed;
mod routes;

use http::Request;
use restmachine::{
    cors, delete, get, head, options, origins, policy, post, put, router, Body, CorsPolicy,
    CorsPolicyBuilder, Origins,
};
use restmachine_tests::{ask_with, Answer};

use self::{
    equal_paths::EqualPaths,
    fallbacks::{ClosedFallback, ListedFallback, Lost, Page, Purges, Site},
    handlers::{read, write, Outcomes},
    levels::{Inner, Outer},
    mixed::Mixed,
    routes::Routes,
};
use super::Explanations;

const WEB: Origins = origins!["https://app.example", "https://www.example"];
const HOUR: u32 = 3600;
const PARTNERS: CorsPolicy =
    policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);

router! { #[cors(origins = "*")] Any { read, write, "/out" => Outcomes } }
router! { #[cors(origins = "*", allow_headers = "*", expose_headers = "*")] AnyHeader { read, write } }
router! {
    #[cors(origins = "*", allow_headers = ["*", "Authorization"], max_age = 0)]
    AnyNamed { read, write }
}
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
    #[cors(
        origins = [
            "capacitor://localhost",
            "tauri://localhost",
            "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
            "app://obsidian.md",
        ],
        credentials
    )]
    Schemes { read, write }
}
router! { #[cors(origins = ["moz-extension://*"])] Extensions { read, write } }
router! {
    #[cors(origins = ["https://[::ffff:7f00:1]:9443", "https://a-.example", "https://-b.example"])]
    Unusual { read, write }
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
router! {
    #[cors(origins = ["https://app.example"], methods = ["PATCH", "PURGE"])]
    Unanswered { read, write }
}
router! { #[cors(origins = "*", methods = ["PUT"])] AnyWrites { read, write } }
router! {
    #[cors(origins = ["https://app.example"], allow_headers = [], expose_headers = [])]
    Headerless { read, write, "/out" => Outcomes }
}
router! {
    #[cors(
        origins = ["https://app.example"],
        allow_headers = ["X-Api-Key"],
        expose_headers = ["X-Total", "Link"],
    )]
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

/// A route under the app alone.
#[get("/own")]
#[cors(origins = ["https://route.example"])]
fn own() {}

router! {
    #[cors(origins = ["https://home.example"])]
    App {
        read,
        write,
        own,
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
        "/extensions" => Extensions,
        "/unusual" => Unusual,
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
        "/routes" => Routes,
        "/outer" => Outer,
        "/again" => Inner,
        "/lost" => Lost,
        "/of/{tenant}" => Lost,
        "/page" => Page,
        "/listed-fallback" => ListedFallback,
        "/closed-fallback" => ClosedFallback,
        "/purges" => Purges,
        "/site" => Site,
    }
}

/// A route with a policy where nothing around it has one.
#[post("/shared")]
#[cors(origins = ["https://app.example"])]
fn shared() {}

router! { Bare { read, write, shared, "/out" => Outcomes } }

/// The services that the tables ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Service {
    App,
    /// The app with a policy that the program builds when it starts.
    AppWithAnotherPolicy,
    /// A router that others mount, as a service of its own.
    RouterAlone,
    WithoutPolicy,
    GivenPolicy,
    /// A policy of an empty list.
    GivenEmptyList,
    /// A policy of a list that is too long to compare each entry.
    GivenLongList,
    EqualPaths,
}

impl Service {
    pub(super) fn answer(self, request: Request<Body>, explanations: Explanations) -> Answer {
        let explains = explanations == Explanations::On;
        match self {
            Self::App => ask_with(&App::service().with_explanations(explains), request),
            Self::AppWithAnotherPolicy => {
                let service = App::service().with_cors(another_policy());
                ask_with(&service.with_explanations(explains), request)
            }
            Self::RouterAlone => ask_with(&Inner::service().with_explanations(explains), request),
            Self::WithoutPolicy => ask_with(&Bare::service().with_explanations(explains), request),
            Self::EqualPaths => ask_with(&EqualPaths::service().with_explanations(explains), request),
            Self::GivenPolicy => {
                given(CorsPolicy::builder().origins("https://app.example"), explains, request)
            }
            Self::GivenEmptyList => given(CorsPolicy::builder().origins(&[] as &[&str]), explains, request),
            Self::GivenLongList => {
                let exact = (0..40).map(|number| format!("https://tenant{number}.example"));
                let patterns = ["https://*.family.example", "http://localhost:*", "app://*"];
                let origins: Vec<String> = exact.chain(patterns.map(str::to_owned)).collect();
                given(CorsPolicy::builder().origins(origins), explains, request)
            }
        }
    }
}

fn given(policy: CorsPolicyBuilder, explains: bool, request: Request<Body>) -> Answer {
    let service = Bare::service().with_cors(policy.build().unwrap());
    ask_with(&service.with_explanations(explains), request)
}

fn another_policy() -> CorsPolicy {
    let policy = CorsPolicy::builder().origins(["https://new.example", "https://*.example.com"]);
    policy.credentials(true).max_age(600).expose_headers(["X-Total"]).build().unwrap()
}

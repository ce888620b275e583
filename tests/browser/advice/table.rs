//! Every message of the guide's page, with its mistake and its remedy.

use super::{
    case::{Case, Heading, Served, Visit},
    services,
};

const APP: &str = "https://app.example.com";
const WWW: &str = "https://www.example.com";
const READ: &str = r#"fetch("https://api.example.com/data")"#;
const OLD: &str = r#"fetch("https://api.example.com/old")"#;
const INCLUDING: &str = r#"fetch("https://api.example.com/data", { credentials: "include" })"#;
const REMOVING: &str = r#"fetch("https://api.example.com/data", { method: "DELETE" })"#;
const AUTHORIZED: &str =
    r#"fetch("https://api.example.com/data", { headers: { Authorization: "Bearer 1" } })"#;

pub(crate) fn all() -> Vec<Case> {
    [missing(), wrong(), credentials(), preflights(), elsewhere(), silent()].into_iter().flatten().collect()
}

fn case(heading: &'static str, name: &'static str, mistaken: Visit, mended: Visit) -> Case {
    Case { name, heading: Heading::Message(heading), mistaken: mistaken.fails(), mended }
}

const MISSING: &str = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";

fn missing() -> Vec<Case> {
    use services::{app, both, one_port, ports};
    let row = |name, mistaken, mended: Visit| case(MISSING, name, mistaken, mended.sees("read"));
    vec![
        row("not-listed", app::served().to(WWW, READ), both::served().to(WWW, READ)),
        row("without-tls", app::served().to("http://app.example.com", READ), app::served().to(APP, READ)),
        row(
            "other-port",
            one_port::served().to("http://localhost:5173", READ),
            ports::served().to("http://localhost:5173", READ),
        ),
        row("sandboxed", app::served().to("null", READ), app::served().to(APP, READ)),
        row("no-policy", services::without_policy().to(APP, READ), app::served().to(APP, READ)),
        row(
            "password-first",
            services::password_first().to(APP, AUTHORIZED),
            services::policy_first().to(APP, AUTHORIZED),
        ),
        row(
            "sent-on",
            services::sent_on().to(APP, OLD),
            services::sent_on().to(APP, r#"fetch("https://api.example.com:8443/data")"#),
        ),
        row("replaced", services::replaced().to(APP, REMOVING), app::served().to(APP, REMOVING)),
    ]
}

const UNEQUAL: &str =
    "The 'Access-Control-Allow-Origin' header has a value 'https://app.example.com/' that is not \
                       equal to the supplied origin. Have the server send the header with a valid value.";
const INVALID: &str =
    "The 'Access-Control-Allow-Origin' header contains the invalid value 'app.example.com'. Have \
                       the server send the header with a valid value.";
const SEVERAL: &str = "The 'Access-Control-Allow-Origin' header contains multiple values \
                       'https://app.example.com, https://app.example.com', but only one is allowed. Have the server \
                       send the header with a valid value.";

const PASSWORD: &str =
    "Redirect location '' contains a username and password, which is disallowed for cross-origin requests.";

fn wrong() -> Vec<Case> {
    use services::{by_hand, by_hand_too, replacing, replacing_too};
    let row = |heading, name, mistaken: Served, mended: Served| {
        case(heading, name, mistaken.to(APP, READ), mended.to(APP, READ).sees("read"))
    };
    vec![
        row(UNEQUAL, "unequal", by_hand::served(), replacing::served()),
        row(INVALID, "invalid", by_hand_too::served(), replacing_too::served()),
        row(SEVERAL, "several", services::two_policies(), services::one_policy()),
        case(
            PASSWORD,
            "password",
            services::redirect_with_password().to(APP, OLD),
            services::redirect_without_password().to(APP, OLD).sees("read"),
        ),
    ]
}

const WILDCARD: &str =
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the \
                        wildcard '*' when the request's credentials mode is 'include'.";
const NOT_TRUE: &str =
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must \
                        be 'true' when the request's credentials mode is 'include'.";

fn credentials() -> Vec<Case> {
    use services::{admitted, any, app};
    let row = |heading, name, mistaken: Served, mended: Visit| {
        case(heading, name, mistaken.to(APP, INCLUDING), mended.sees("read"))
    };
    vec![
        row(WILDCARD, "wildcard", any::served(), admitted::served().to(APP, INCLUDING)),
        row(WILDCARD, "wildcard-without-cookies", any::served(), any::served().to(APP, READ)),
        row(NOT_TRUE, "not-true", app::served(), admitted::served().to(APP, INCLUDING)),
    ]
}

const HEADER: &str =
    "Request header field x-trace is not allowed by Access-Control-Allow-Headers in preflight response.";
const METHOD: &str = "Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.";
const CASE: &str = "Method patch is not allowed by Access-Control-Allow-Methods in preflight response.";
const STATUS: &str = "It does not have HTTP ok status.";
const REDIRECT: &str = "Redirect is not allowed for a preflight request.";
const LIST: &str = "Cannot parse Access-Control-Allow-Methods response header field in preflight response.";

fn preflights() -> Vec<Case> {
    use services::{app, listed, listed_too, tracing};
    let traced = r#"fetch("https://api.example.com/data", { headers: { "X-Trace": "1" } })"#;
    let put = r#"fetch("https://api.example.com/data", { method: "PUT" })"#;
    let put_with_slash = r#"fetch("https://api.example.com/data/", { method: "PUT" })"#;
    let patch = r#"fetch("https://api.example.com/data", { method: "PATCH" })"#;
    let small_patch = r#"fetch("https://api.example.com/data", { method: "patch" })"#;
    let row = |heading, name, mistaken, mended: Visit| case(heading, name, mistaken, mended.sees("read"));
    vec![
        row(HEADER, "header", app::served().to(APP, traced), tracing::served().to(APP, traced)),
        row(METHOD, "method", listed::served().to(APP, REMOVING), listed_too::served().to(APP, REMOVING)),
        row(CASE, "small-letters", app::served().to(APP, small_patch), app::served().to(APP, patch)),
        row(STATUS, "not-routed", app::served().to(APP, put_with_slash), app::served().to(APP, put)),
        row(
            REDIRECT,
            "redirect",
            services::redirecting().to(APP, put_with_slash),
            services::redirecting().to(APP, put),
        ),
        row(LIST, "list", services::list_with_spaces().to(APP, put), services::one_policy().to(APP, put)),
    ]
}

const OTHER_ORIGIN: &str =
    "Request mode is \"same-origin\" but the URL's origin is not same as the request origin https://app.example.com.";
const MIXED: &str = "Mixed Content: The page at 'https://app.example.com/' was loaded over HTTPS, but requested an \
                     insecure resource 'http://api.example.com/data'. This request has been blocked; the content \
                     must be served over HTTPS.";

const UNRESOLVED: &str = "Failed to load resource: net::ERR_NAME_NOT_RESOLVED";
const REFUSED: &str = "Failed to load resource: net::ERR_CONNECTION_REFUSED";

fn elsewhere() -> Vec<Case> {
    let served = services::app::served;
    let same_origin = r#"fetch("https://api.example.com/data", { mode: "same-origin" })"#;
    let insecure = r#"fetch("http://api.example.com/data")"#;
    vec![
        case(OTHER_ORIGIN, "same-origin", served().to(APP, same_origin), served().to(APP, READ).sees("read")),
        case(MIXED, "mixed", served().to(APP, insecure), served().to(APP, READ).sees("read")),
        case(UNRESOLVED, "unresolved", served().to(APP, READ), served().to(APP, READ).sees("read")),
        case(REFUSED, "refused", served().to(APP, READ), served().to(APP, READ).sees("read")),
    ]
}

/// Mistakes about which the console says nothing.
fn silent() -> Vec<Case> {
    use services::{admitted, all_headers, app, at_home, exposing, named};
    let session = r#"fetch("https://api.example.com/login", { method: "POST", credentials: "include" })
        .then(() => fetch("https://api.example.com/me", { credentials: "include" }))"#;
    let forgetful = r#"fetch("https://api.example.com/login", { method: "POST", credentials: "include" })
        .then(() => fetch("https://api.example.com/me"))"#;
    let opaque = r#"fetch("https://api.example.com/data", { mode: "no-cors" })"#;
    let total = r#"(response) => response.headers.get("X-Total")"#;
    let kind = "(response) => response.type";
    let row =
        |heading, name, mistaken, mended| Case { name, heading: Heading::Silence(heading), mistaken, mended };
    vec![
        // Chromium lets it pass all the same, unlike the standard.
        row(
            "`Authorization` does not pass under `*`",
            "authorization",
            all_headers::served().to(APP, AUTHORIZED).sees("read"),
            named::served().to(APP, AUTHORIZED).sees("read"),
        ),
        row(
            "`response.headers.get(…)` is `null`",
            "hidden",
            app::served().to(APP, READ).reads(total).sees("null"),
            exposing::served().to(APP, READ).reads(total).sees("42"),
        ),
        row(
            "The response is empty, and its status 0",
            "opaque",
            app::served().to(APP, opaque).reads(kind).sees("opaque"),
            app::served().to(APP, READ).reads(kind).sees("cors"),
        ),
        row(
            "The cookie does not arrive",
            "not-included",
            admitted::served().to(APP, forgetful).sees("guest"),
            admitted::served().to(APP, session).sees("session=1"),
        ),
        row(
            "The cookie does not arrive",
            "same-site",
            at_home::served().to(APP, session).sees("guest"),
            admitted::served().to(APP, session).sees("session=1"),
        ),
    ]
}

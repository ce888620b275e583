//! Names that generated code could trip over: no prelude, and everything it might name shadowed.
#![no_implicit_prelude]
#![allow(
    missing_docs,
    dead_code,
    non_camel_case_types,
    clippy::missing_docs_in_private_items,
    reason = "what is hostile needs no documentation"
)]

mod core {}
mod std {}
mod http {}
mod restmachine_core {}

struct Option;
struct Result;
struct Some;
struct None;
struct Ok;
struct Err;
struct String;
struct Vec;
struct Box;
struct str;
struct u8;
struct u16;
struct bool;
struct usize;
trait Sync {}
trait Send {}
trait Future {}
trait IntoResponse {}
trait FromRequest {}
trait Lent {}
trait Router {}
trait Endpoint {}
trait Handle {}
struct Body;
struct Route;
struct Entry;
struct Segment;
struct Cors;
struct Service;

#[macro_use]
mod macros {
    #![allow(unused_macros, reason = "nobody should use them")]

    macro_rules! panic {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! file {
        () => {};
    }
    macro_rules! module_path {
        () => {};
    }
}

/// Handlers with the names of items in generated code.
mod handlers {
    use ::restmachine::{get, post};

    #[get("/respond/{request}/{r}")]
    pub(super) async fn respond(request: u64, r: &::core::primitive::str) -> ::std::string::String {
        ::std::format!("{request} {r}")
    }

    #[get("/request")]
    pub(super) async fn request(head: &::restmachine::RequestHead) {
        let _ = head;
    }

    #[post("/state")]
    pub(super) fn state(state: ::restmachine::Bytes, body: &::restmachine::Uri) {
        ::core::mem::drop((state, body));
    }

    #[get("/match/{type}/{self_}")]
    pub(super) fn r#match(r#type: u64, self_: i64) -> ::std::string::String {
        ::std::format!("{type} {self_}", type = r#type)
    }

    #[get("/handle/{async}")]
    pub(super) fn handle(r#async: ::std::string::String) -> ::std::string::String {
        r#async
    }

    #[get("/self")]
    pub(super) fn service() {}

    #[get("/routes")]
    pub(super) fn routes() {}

    #[get("/try")]
    pub(super) fn r#try() {}

    #[get("/prefix/{dyn}")]
    pub(super) fn dispatch(r#dyn: u64, #[path] r#loop: u64) -> ::std::string::String {
        ::std::format!("{dyn} {loop}", dyn = r#dyn, loop = r#loop)
    }

    #[::restmachine::fallback]
    pub(super) fn fallback(__head: &::restmachine::Uri, __body: &::restmachine::Method) {
        let _ = (__head, __body);
    }
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

/// A state with a const parameter, and a handler that is deprecated.
mod shadowed {
    const SIZE: ::core::primitive::usize = 4;
    #[derive(::restmachine::State)]
    pub(super) struct Pool<const COUNT: ::core::primitive::usize>;

    #[::restmachine::get("/deprecated")]
    #[deprecated]
    fn old() {}

    ::restmachine::router! { pub(super) Sized<Pool<SIZE>> { old } }

    pub(super) const fn pool() -> Pool<SIZE> {
        Pool
    }
}

#[derive(::restmachine::State)]
struct State {
    string: String,
    option: Option,
    #[state(skip)]
    other: Option,
}

#[::restmachine::get("/lent")]
fn lent(string: &String, option: &Option, state: &State) {
    let _ = (string, option, state);
}

::restmachine::router! {
    r#mod { handlers::{respond, request, r#match, handle, dispatch} }
}

::restmachine::router! {
    App<State> {
        lent,
        partners,
        web,
        handlers::{state, service, routes},
        "/{loop}" => r#mod,
        _ => handlers::fallback,
    }
}

#[::core::prelude::v1::test]
fn it_answers() {
    ::tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(ask());
}

async fn ask() {
    let state = State { string: String, option: Option, other: Option };
    let client = ::restmachine::testing::TestClient::new(App::with_state(state));
    for (target, expected) in [
        ("/1/respond/2/three", "2 three"),
        ("/1/match/2/3", "2 3"),
        ("/1/handle/yes", "yes"),
        ("/1/prefix/2", "2 1"),
        ("/lent", ""),
        ("/partners", ""),
        ("/web", ""),
        ("/no/where/at/all", ""),
    ] {
        ::std::assert_eq!(client.get(target).await.text().await, expected, "{target}");
    }
    let client = ::restmachine::testing::TestClient::new(shadowed::Sized::with_state(shadowed::pool()));
    ::std::assert_eq!(client.get("/deprecated").await.status(), ::restmachine::StatusCode::NO_CONTENT);
}

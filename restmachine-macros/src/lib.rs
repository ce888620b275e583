//! The attribute macros and `router!` of RestMachine. Use them through the crate `restmachine`, which documents them and has
//! the items that they expand to. This crate changes with that one, without notice.
//!
//! ```
//! use restmachine::{get, router};
//!
//! #[get("/hello")]
//! fn hello() -> &'static str {
//!     "hello"
//! }
//!
//! router! {
//!     #[cors(origins = ["https://app.example.com"])]
//!     App { hello }
//! }
//! ```
//!
//! It is a compiler in three stages:
//!
//! ```text
//! tokens ─ syntax ─ model ─ check ─ checked ─ expand ─ tokens
//! ```
//!
//! `syntax` knows syn and no rules. `check` asks `restmachine-core` and turns places into spans; it builds no tokens.
//! `expand` takes only checked types and cannot fail. Mistakes are gathered on the way and reported next to the expansion,
//! so that one mistake never causes a second, unrelated error.

#![forbid(unsafe_code)]
#![cfg_attr(not(doc), allow(missing_docs, reason = "see `documentation!`"))]

mod check;
mod checked;
mod driver;
mod expand;
mod mistakes;
mod model;
mod span;
mod syntax;

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod snapshots;

use proc_macro::TokenStream;

use crate::syntax::Word;

/// The documentation of a macro, for the pages of this crate. It exists under `cfg(doc)` alone: rustdoc would also append it
/// to the pages of `restmachine`, which have their own.
#[cfg(doc)]
macro_rules! documentation {
    ($summary:literal, $code:literal) => {
        concat!($summary, "\n\n```", $code, "```")
    };
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `DELETE` requests to a function.",
    r#"
#[restmachine::delete("/users/{id}")]
fn remove(id: u64) {
    println!("user {id} is gone");
}
"#
))]
#[proc_macro_attribute]
pub fn delete(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Delete, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Makes a function the answer where nothing is routed.",
    r#"
#[restmachine::fallback]
fn not_found() -> &'static str {
    "nothing is here"
}
"#
))]
#[proc_macro_attribute]
pub fn fallback(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Fallback, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `GET` requests to a function.",
    r#"
#[restmachine::get("/users/{id}")]
fn show(id: u64) -> String {
    format!("user {id}")
}
"#
))]
#[proc_macro_attribute]
pub fn get(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Get, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `HEAD` requests to a function.",
    r#"
#[restmachine::head("/users/{id}")]
fn exists(id: u64) {
    println!("a client looks for user {id}");
}
"#
))]
#[proc_macro_attribute]
pub fn head(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Head, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `OPTIONS` requests to a function.",
    r#"
#[restmachine::options("/users/{id}")]
fn ask(id: u64) {
    println!("a client asks about user {id}");
}
"#
))]
#[proc_macro_attribute]
pub fn options(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Options, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `PATCH` requests to a function.",
    r#"
#[restmachine::patch("/users/{id}")]
fn change(id: u64, name: String) -> String {
    format!("user {id} is {name} now")
}
"#
))]
#[proc_macro_attribute]
pub fn patch(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Patch, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `POST` requests to a function.",
    r#"
#[restmachine::post("/users")]
fn add(name: String) -> String {
    format!("welcome, {name}")
}
"#
))]
#[proc_macro_attribute]
pub fn post(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Post, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes `PUT` requests to a function.",
    r#"
#[restmachine::put("/users/{id}")]
fn replace(id: u64, name: String) -> String {
    format!("user {id} is {name}")
}
"#
))]
#[proc_macro_attribute]
pub fn put(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Put, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Routes requests with any method to a function.",
    r#"
#[restmachine::route("PURGE", "/cache/{key}")]
fn purge(key: String) {
    println!("forgetting {key}");
}
"#
))]
#[proc_macro_attribute]
pub fn route(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Route, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Gives a route a CORS policy of its own.",
    r#"
#[restmachine::get("/data")]
#[restmachine::cors(origins = ["https://app.example.com"], credentials)]
fn data() {}
"#
))]
#[proc_macro_attribute]
pub fn cors(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Cors, arguments.into(), item.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Composes handlers and routers into a static route table.",
    r#"
#[restmachine::get("/hello")]
fn hello() {}

restmachine::router! { App { hello } }
"#
))]
#[proc_macro]
pub fn router(tokens: TokenStream) -> TokenStream {
    driver::router(tokens.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Makes a constant CORS policy.",
    r#"
const API: restmachine::CorsPolicy = restmachine::policy!(origins = ["https://app.example.com"]);
"#
))]
#[proc_macro]
pub fn policy(tokens: TokenStream) -> TokenStream {
    driver::policy(tokens.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Makes a constant CORS policy for a layer.",
    r#"
let policy = restmachine::layer_policy!(origins = ["https://app.example.com"], methods = ["GET"]);
"#
))]
#[proc_macro]
pub fn layer_policy(tokens: TokenStream) -> TokenStream {
    driver::layer_policy(tokens.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Makes constant origins.",
    r#"
const WEB: restmachine::Origins = restmachine::origins!["https://app.example.com"];
"#
))]
#[proc_macro]
pub fn origins(tokens: TokenStream) -> TokenStream {
    driver::origins(tokens.into()).into()
}

#[cfg_attr(doc, doc = documentation!(
    "Lets handlers borrow a state and each of its fields.",
    r#"
#[derive(restmachine::State)]
struct AppState {
    greeting: String,
}
"#
))]
#[proc_macro_derive(State, attributes(state))]
pub fn state(item: TokenStream) -> TokenStream {
    driver::state(item.into()).into()
}

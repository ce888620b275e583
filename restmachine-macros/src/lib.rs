//! The attribute macros and `router!` of RestMachine: a compiler in three stages.
//!
//! ```text
//! tokens ─ syntax ─ model ─ check ─ checked ─ expand ─ tokens
//! ```
//!
//! `syntax` knows syn and no rule. `check` asks `restmachine-core` and turns places into spans; it builds no tokens.
//! `expand` takes what has been checked and cannot fail. Mistakes are gathered on the way and stand beside the
//! expansion, so that one mistake never causes a second, unrelated error.
//!
//! Use these macros through the `restmachine` crate, which documents them.

#![forbid(unsafe_code)]

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

/// Routes `DELETE` requests to a function.
#[proc_macro_attribute]
pub fn delete(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Delete, arguments.into(), item.into()).into()
}

/// Makes a function what answers where nothing is routed.
#[proc_macro_attribute]
pub fn fallback(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Fallback, arguments.into(), item.into()).into()
}

/// Routes `GET` requests to a function.
#[proc_macro_attribute]
pub fn get(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Get, arguments.into(), item.into()).into()
}

/// Routes `HEAD` requests to a function.
#[proc_macro_attribute]
pub fn head(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Head, arguments.into(), item.into()).into()
}

/// Routes `OPTIONS` requests to a function.
#[proc_macro_attribute]
pub fn options(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Options, arguments.into(), item.into()).into()
}

/// Routes `PATCH` requests to a function.
#[proc_macro_attribute]
pub fn patch(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Patch, arguments.into(), item.into()).into()
}

/// Routes `POST` requests to a function.
#[proc_macro_attribute]
pub fn post(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Post, arguments.into(), item.into()).into()
}

/// Routes `PUT` requests to a function.
#[proc_macro_attribute]
pub fn put(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Put, arguments.into(), item.into()).into()
}

/// Routes requests with any method to a function.
#[proc_macro_attribute]
pub fn route(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Route, arguments.into(), item.into()).into()
}

/// Gives a route a CORS policy of its own.
#[proc_macro_attribute]
pub fn cors(arguments: TokenStream, item: TokenStream) -> TokenStream {
    driver::attribute(Word::Cors, arguments.into(), item.into()).into()
}

/// Composes handlers and routers into a static route table.
#[proc_macro]
pub fn router(tokens: TokenStream) -> TokenStream {
    driver::router(tokens.into()).into()
}

/// Makes a CORS policy that is a constant.
#[proc_macro]
pub fn policy(tokens: TokenStream) -> TokenStream {
    driver::policy(tokens.into()).into()
}

/// Makes a CORS policy for a layer that is a constant.
#[proc_macro]
pub fn layer_policy(tokens: TokenStream) -> TokenStream {
    driver::layer_policy(tokens.into()).into()
}

/// Makes origins that are a constant.
#[proc_macro]
pub fn origins(tokens: TokenStream) -> TokenStream {
    driver::origins(tokens.into()).into()
}

/// Lets handlers borrow a state and each of its fields.
#[proc_macro_derive(State, attributes(state))]
pub fn state(item: TokenStream) -> TokenStream {
    driver::state(item.into()).into()
}

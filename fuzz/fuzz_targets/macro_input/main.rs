//! The input of the macros: any tokens become Rust, or errors with a caret in the input. Never a panic.
//!
//! An input is Rust source, such as `#[get("/")] fn handler() {}` or `router! { App { handler } }`. Every byte above ASCII stands
//! for a word of the grammar (`words.rs`), so that a mutation of one byte exchanges a whole word.

#![no_main]

// The stages of restmachine-macros, at the paths that they use for each other. Its `lib.rs` only declares the macros, which no
// program can link.
#[path = "../../../restmachine-macros/src/check/mod.rs"]
mod check;
#[path = "../../../restmachine-macros/src/checked.rs"]
mod checked;
#[path = "../../../restmachine-macros/src/driver.rs"]
mod driver;
#[path = "../../../restmachine-macros/src/expand/mod.rs"]
mod expand;
#[path = "../../../restmachine-macros/src/mistakes.rs"]
mod mistakes;
#[path = "../../../restmachine-macros/src/model.rs"]
mod model;
#[path = "../../../restmachine-macros/src/span.rs"]
mod span;
#[path = "../../../restmachine-macros/src/syntax/mod.rs"]
mod syntax;

mod call;
mod expansion;
mod words;

// `expand` asks this crate whether rustc is running it.
extern crate proc_macro;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;

use crate::call::Call;

fuzz_target!(|input: &[u8]| {
    let source = words::written(input);
    // An error in the input would look like one of ours.
    if source.contains("compile_error") {
        return;
    }
    // Otherwise the source of every earlier input stays in memory for its spans.
    proc_macro2::extra::invalidate_current_thread_spans();
    let Ok(tokens) = source.parse::<TokenStream>() else { return };
    let Some(call) = Call::of(tokens) else { return };
    let (is_item, says_cors, kind) = (call.is_item(), call.says_cors(), call.kind());
    let expanded = call.expand();
    let has_errors = expansion::check_errors(&expanded, &source);
    if is_item {
        expansion::check_rust(&expanded, kind, &source);
    }
    if says_cors && !has_errors {
        expansion::check_policy(&expanded, &source);
    }
});

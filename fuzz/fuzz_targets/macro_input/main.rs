//! What is written into the macros: any tokens become Rust, or errors with a caret in what was written. Never a panic.
//!
//! An input is Rust source, `#[get("/")] fn handler() {}` or `router! { App { handler } }`, in which every byte above
//! ASCII stands for a word of the grammar (`words.rs`): a mutation of one byte then exchanges a whole word.

#![no_main]

// The stages of restmachine-macros, at the paths at which they name each other. Its `lib.rs` only declares the macros,
// which no program can link.
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

// `expand` asks it whether rustc is there.
extern crate proc_macro;

use libfuzzer_sys::fuzz_target;
use proc_macro2::TokenStream;

use crate::call::Call;

fuzz_target!(|input: &[u8]| {
    let source = words::written(input);
    // An error that the user wrote would be taken for one of ours.
    if source.contains("compile_error") {
        return;
    }
    // Spans point into every text that was ever lexed, unless they are given up.
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

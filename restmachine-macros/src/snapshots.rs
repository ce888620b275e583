//! Tests that expansions are as reviewed: `snapshots/<name>.rs` is what a user writes, `<name>.expanded.rs` its
//! expansion.
//!
//! `RESTMACHINE_BLESS=1` writes the expansions again.

use std::{env, fs, path::PathBuf};

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::{Attribute, Expr, File, Item, Meta};

use crate::{driver, syntax::Word};

/// Expands the items of a file that use a macro of this crate, as rustc would; the others stay as they are.
fn expand(source: &str) -> String {
    let file = syn::parse_file(source).expect("a snapshot is a Rust file");
    let expanded: TokenStream = file.items.into_iter().map(expand_item).collect();
    let expanded: File = syn::parse2(expanded).expect("an expansion is Rust");
    prettyplease::unparse(&expanded)
}

fn expand_item(item: Item) -> TokenStream {
    match item {
        Item::Fn(mut function) => {
            let ours = |attribute: &Attribute| Word::of(attribute.path());
            let uppermost = function.attrs.iter().position(|attribute| ours(attribute).is_some());
            let attribute = function.attrs.remove(uppermost.expect("an attribute of ours"));
            let word = ours(&attribute).expect("its word");
            let arguments = match &attribute.meta {
                Meta::List(list) => list.tokens.clone(),
                _ => TokenStream::new(),
            };
            driver::attribute(word, arguments, quote!(#function))
        }
        Item::Macro(call) => driver::router(call.mac.tokens),
        Item::Const(mut constant) => {
            if let Expr::Macro(call) = &*constant.expr {
                let tokens = call.mac.tokens.clone();
                let expanded = if call.mac.path.is_ident("policy") {
                    driver::policy(tokens)
                } else {
                    driver::origins(tokens)
                };
                constant.expr = Box::new(Expr::Verbatim(expanded));
            }
            constant.into_token_stream()
        }
        Item::Struct(state) => {
            let implementation = driver::state(state.to_token_stream());
            quote!(#state #implementation)
        }
        other => other.into_token_stream(),
    }
}

#[test]
fn expansions_are_the_reviewed_ones() {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut differing = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(directory).expect("the directory of the snapshots") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if name.ends_with(".expanded.rs") {
            continue;
        }
        count += 1;
        let source = fs::read_to_string(&path).expect("a readable file");
        let expanded = expand(&source);
        let reviewed = path.with_extension("expanded.rs");
        if env::var_os("RESTMACHINE_BLESS").is_some() {
            fs::write(&reviewed, &expanded).expect("a writable file");
        }
        if fs::read_to_string(&reviewed).unwrap_or_default() != expanded {
            differing.push(format!("{name}:\n{expanded}"));
        }
    }
    assert!(count > 0, "there are snapshots");
    assert!(
        differing.is_empty(),
        "not as reviewed; look, then RESTMACHINE_BLESS=1:\n{}",
        differing.join("\n")
    );
}

/// The page shows the function itself first, as its author writes it.
#[test]
fn the_guide_shows_the_whole_expansion_of_a_handler() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("../restmachine/docs/guide/reading_the_expansion.md"));
    let reviewed = fs::read_to_string(root.join("snapshots/handler.expanded.rs")).expect("a readable file");
    let generated = reviewed.find("#[doc(hidden)]").expect("generated code");
    assert!(
        page.expect("a readable file").contains(&reviewed[generated..]),
        "paste `handler.expanded.rs` into the guide"
    );
}

/// The excerpts in the guide are indented in their own way, so lines are compared without their indentation.
#[test]
fn the_guide_shows_real_expansions() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let page = root.join("../restmachine/docs/guide/reading_the_expansion.md");
    let page = fs::read_to_string(page).expect("a readable file");
    let snapshots = ["handler", "policy", "router"].map(|name| {
        let path = root.join(format!("snapshots/{name}.expanded.rs"));
        unindented(&fs::read_to_string(path).expect("a readable file"))
    });
    let excerpts = page.split("```rust,ignore\n").skip(1).filter_map(|rest| rest.split("```").next());
    let excerpts: Vec<String> = excerpts.map(unindented).collect();
    assert_eq!(excerpts.len(), 5);
    for excerpt in excerpts {
        assert!(snapshots.iter().any(|snapshot| snapshot.contains(&excerpt)), "in no snapshot: {excerpt}");
    }
}

fn unindented(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim())).collect()
}

#[test]
fn a_route_is_about_thirty_lines() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots/handler.expanded.rs");
    let expanded = fs::read_to_string(root).expect("a readable file");
    let generated = expanded.split("const _: () = {").nth(1).expect("what is generated");
    assert!(generated.lines().count() <= 36, "{generated}");
}

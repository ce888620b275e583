//! Which public items are not shown in use where they are documented.

use std::{env, fs, path::PathBuf, process::Command};

use serde_json::{Map, Value};

use crate::Outcome;

/// What is published.
const CRATES: [&str; 3] = ["restmachine_core", "restmachine_macros", "restmachine"];

/// What has to have an example. Variants and fields are shown by that of their type, an associated type by its trait's.
const SHOWN: [&str; 11] = [
    "assoc_const",
    "constant",
    "enum",
    "function",
    "macro",
    "module",
    "proc_macro",
    "static",
    "struct",
    "trait",
    "type_alias",
];

/// Sets what cargo does not pass on, and has to be run by it in place of rustdoc.
const RUSTDOC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/unstable-rustdoc");

/// As docs.rs documents the crates, which says of each item the feature that it needs.
const FLAGS: &str = "-Z unstable-options --output-format json --cfg docsrs -D warnings";

/// Documents the crates as JSON, and names what has no example: `cargo xtask examples`.
pub(crate) fn run() -> Outcome<bool> {
    let mut seen = Seen::default();
    let directory = document()?;
    for name in CRATES {
        let documentation: Value =
            serde_json::from_slice(&fs::read(directory.join(format!("{name}.json")))?)?;
        let index = documentation["index"].as_object().ok_or("rustdoc wrote no index")?;
        seen.item(index, &documentation["root"], "")?;
    }
    for item in &seen.lacking {
        eprintln!("no example: {item}");
    }
    println!("{} public items, {} without an example", seen.items, seen.lacking.len());
    Ok(seen.lacking.is_empty())
}

/// The directory with a file for each crate. As the whole workspace is documented, what `cargo doc` has compiled for that
/// does for this.
fn document() -> Outcome<PathBuf> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["doc", "--workspace", "--no-deps", "--lib", "--quiet"]);
    cargo.env("RUSTDOC", RUSTDOC).env("RUSTDOCFLAGS", FLAGS);
    if !cargo.status()?.success() {
        return Err("the documentation cannot be built".into());
    }
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    Ok(PathBuf::from(target).join("doc"))
}

#[derive(Default)]
struct Seen {
    items: usize,
    /// The paths of items without an example.
    lacking: Vec<String>,
}

impl Seen {
    /// Looks at an item, and at all that is reached through it. What is hidden is not in the index.
    fn item(&mut self, index: &Map<String, Value>, id: &Value, parent: &str) -> Outcome {
        let Some(item) = index.get(&id.to_string()) else { return Ok(()) };
        let (kind, inner) = item["inner"]
            .as_object()
            .and_then(|inner| inner.iter().next())
            .ok_or_else(|| format!("what is in `{parent}` has no kind"))?;
        if kind == "use" {
            return self.reexport(index, item, inner, parent);
        }
        let path = match item["name"].as_str() {
            Some(name) if parent.is_empty() => name.to_owned(),
            Some(name) => format!("{parent}::{name}"),
            None => parent.to_owned(),
        };
        // Its pages are prose.
        if path == "restmachine::guide" {
            return Ok(());
        }
        if SHOWN.contains(&kind.as_str()) {
            self.shown(item, &path);
        }
        for member in listed(&inner["items"]) {
            self.item(index, member, &path)?;
        }
        for block in listed(&inner["impls"]).iter().filter_map(|id| index.get(&id.to_string())) {
            let block = &block["inner"]["impl"];
            if block["trait"].is_null() {
                for member in listed(&block["items"]) {
                    self.item(index, member, &path)?;
                }
            }
        }
        Ok(())
    }

    /// The macros are documented where they are exported again; what others wrote is theirs to show.
    fn reexport(&mut self, index: &Map<String, Value>, item: &Value, inner: &Value, parent: &str) -> Outcome {
        let source = inner["source"].as_str().unwrap_or_default();
        if index.contains_key(&inner["id"].to_string()) {
            self.item(index, &inner["id"], parent)?;
        } else if source.starts_with("restmachine") {
            self.shown(item, &format!("{parent}::{}", inner["name"].as_str().unwrap_or(source)));
        }
        Ok(())
    }

    fn shown(&mut self, item: &Value, path: &str) {
        self.items += 1;
        if !has_example(item["docs"].as_str().unwrap_or_default()) {
            self.lacking.push(path.to_owned());
        }
    }
}

fn listed(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether a block of the text is compiled as Rust, and meant to compile.
fn has_example(documentation: &str) -> bool {
    let mut is_inside = false;
    for line in documentation.lines() {
        let Some(language) = line.trim_start().strip_prefix("```") else { continue };
        if !is_inside
            && language.split(',').all(|word| ["", "rust", "no_run", "should_panic"].contains(&word.trim()))
        {
            return true;
        }
        is_inside = !is_inside;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_example;

    #[test]
    fn an_example_is_a_block_that_compiles() {
        for (documentation, expected) in [
            ("Says.\n\n```\nsay();\n```", true),
            ("Says.\n\n```rust,no_run\nsay();\n```", true),
            ("Says.\n\n```compile_fail\nsay(;\n```\n\n```\nsay();\n```", true),
            ("Says.", false),
            ("Says.\n\n```text\nwhat is said\n```\n", false),
            ("Says.\n\n```compile_fail\nsay(;\n```", false),
            ("Says.\n\n```ignore\nsay();\n```", false),
        ] {
            assert_eq!(has_example(documentation), expected, "{documentation}");
        }
    }
}

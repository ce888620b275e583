//! Lists what is in `mended/` as modules, which `tests/rules/mended.rs` compiles.

use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let directory = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("mended");
    // A directory stands for the files in it.
    println!("cargo::rerun-if-changed={}", directory.display());
    let mut topics: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for topic in fs::read_dir(&directory)? {
        let topic = topic?;
        let cases = topics.entry(topic.file_name().to_string_lossy().into_owned()).or_default();
        for file in fs::read_dir(topic.path())? {
            let path = file?.path();
            let case = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            cases.insert(case, path.display().to_string());
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("mended.rs"), modules(&topics)?)?;
    Ok(())
}

/// ```text
/// mod origins {
///     #[deny(warnings)]
///     #[allow(dead_code, unreachable_pub)]
///     mod null {
///         include!("…/mended/origins/null.rs");
///     }
/// }
/// /// Each as `topic/case`.
/// pub(crate) const COMPILED: &[&str] = &["origins/null"];
/// ```
fn modules(topics: &BTreeMap<String, BTreeMap<String, String>>) -> Result<String, std::fmt::Error> {
    let (mut modules, mut names) = (String::new(), String::new());
    for (topic, cases) in topics {
        writeln!(modules, "mod {topic} {{")?;
        for (case, path) in cases {
            writeln!(modules, "#[deny(warnings)]\n#[allow(dead_code, unreachable_pub)]")?;
            writeln!(modules, "mod {case} {{ include!({path:?}); }}")?;
            write!(names, "\"{topic}/{case}\",")?;
        }
        writeln!(modules, "}}")?;
    }
    Ok(format!("{modules}\n/// Each as `topic/case`.\npub(crate) const COMPILED: &[&str] = &[{names}];\n"))
}

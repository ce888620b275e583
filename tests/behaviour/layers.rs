//! The runtime is made of layers: a module imports from the layers below its own, from the module that defines the item.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The modules of the runtime, the lowest first. Modules of one row do not know each other.
const LAYERS: &[&[&str]] = &[
    &["const_check", "percent", "slices"],
    &["message"],
    &["policy"],
    &["routing"],
    &["host", "path_params"],
    &["request"],
    &["body"],
    &["response"],
    &["exchange"],
    &["extract"],
    &["form", "json"],
    &["router"],
    &["cors"],
    &["report"],
    &["service"],
    &["testing"],
];

/// The public surface, which exports from all layers.
const SURFACE: &[&str] = &["guide", "lib", "private"];

#[test]
fn a_module_imports_from_the_layers_below_it_only() {
    let mut seen = Vec::new();
    let mut wrong = Vec::new();
    visit(&source(), &mut |file, text| {
        let module = module_of(file);
        if SURFACE.contains(&module.as_str()) {
            return;
        }
        let Some(height) = height_of(&module) else {
            wrong.push(format!("{module} is in no layer"));
            return;
        };
        for (number, line) in code(text).enumerate() {
            for import in imports(line) {
                let is_below = height_of(&import).is_some_and(|other| other < height);
                if import != module && !is_below {
                    wrong.push(format!(
                        "{}: line {} of its code imports {import}",
                        file.display(),
                        number + 1
                    ));
                }
            }
        }
        seen.push(module);
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unseen: Vec<_> =
        LAYERS.iter().copied().flatten().filter(|module| !seen.iter().any(|name| name == *module)).collect();
    assert!(unseen.is_empty(), "no such module: {unseen:?}");
}

/// `body` of `crate::body::Body`. An import from the root, `crate::Body` or `crate::{…}`, is from no layer.
fn imports(line: &str) -> impl Iterator<Item = String> {
    line.split("crate::").skip(1).map(|rest| {
        rest.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
    })
}

/// The lines that are not comments. An example in a comment imports as a user does.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

fn height_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

fn module_of(file: &Path) -> String {
    let relative = file.strip_prefix(source()).expect("a file of the runtime");
    let first = relative.iter().next().expect("a name").to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../restmachine/src")
}

fn visit(directory: &Path, found: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            visit(&path, found);
        } else {
            found(&path, &fs::read_to_string(&path).expect("a source file"));
        }
    }
}

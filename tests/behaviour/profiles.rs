//! What depends on how a program is built: programs of their own, compiled in both profiles and without the tables.

use std::{env, fs, process::Command};

use crate::package::{text, Package};

#[test]
fn any_origin_is_reflected_in_debug_builds_only() {
    let package = Package::new("reflected", "reflected.rs");
    let debug = package.cargo(&["build"]);
    assert!(debug.status.success(), "{}", text(&debug.stderr));
    let release = package.cargo(&["build", "--release"]);
    let said = text(&release.stderr);
    assert!(!release.status.success(), "a release build reflects any origin");
    let reviewed = include_str!("../fixtures/reflected.stderr");
    assert!(said.contains(reviewed), "not what is reviewed:\n{said}");
    let errors = said.lines().filter(|line| line.starts_with("error")).count();
    assert_eq!(errors, 2, "one error, and cargo's own line:\n{said}");
}

#[test]
fn any_origin_is_reflected_in_a_release_build_that_says_so() {
    let package = Package::new("reflected_on_purpose", "reflected_on_purpose.rs");
    for arguments in [&["build"][..], &["build", "--release"]] {
        let built = package.cargo(arguments);
        assert!(built.status.success(), "{arguments:?}: {}", text(&built.stderr));
    }
}

#[test]
fn the_builder_trusts_nothing_that_it_cannot_judge() {
    let package = Package::new("start_up", "start_up.rs");
    let refused_in_release = "reflected: refused, reflect_any_origin O-REFLECT-RELEASE";
    let rows = [
        "on purpose: any origin, reflected with credentials",
        "label: refused, origins[0] O-PUBLIC-SUFFIX",
        "listed: refused, origins[0] O-PUBLIC-SUFFIX",
        "unknown: refused, origins[0] O-PUBLIC-SUFFIX",
        "trusted: https://*.example.com with credentials",
        "public: https://*.example.com",
        "own constant: https://*.example.com with credentials",
        "listed constant: refused, origins[0] O-PUBLIC-SUFFIX",
        "digits: refused, origins[0] O-LENGTH",
        "undecoded: https://xn--a.example with credentials",
        "local: http://*.app.localhost:*, https://app.example.com with credentials",
    ];
    for (arguments, first) in [
        (&["run"][..], "reflected: any origin, reflected with credentials"),
        (&["run", "--release"], refused_in_release),
    ] {
        let run = package.cargo(arguments);
        let said = text(&run.stdout);
        assert_eq!(said.lines().collect::<Vec<_>>(), [&[first][..], &rows].concat(), "{}", text(&run.stderr));
    }
}

/// Const evaluation compares each origin of a list with all others, and must not take too long.
#[test]
fn hundreds_of_origins_can_be_composed() {
    let package = Package::new("many_origins", "reflected_on_purpose.rs");
    let origins: Vec<String> =
        (0..600).map(|number| format!("https://tenant-{number}.example.com")).collect();
    let (first, second) = origins.split_at(300);
    let program = format!(
        "use restmachine::{{Origins, origins, router}};\n\
         const FIRST: Origins = origins!{first:?};\n\
         const SECOND: Origins = origins!{second:?};\n\
         router! {{ #[cors(origins = [..FIRST, ..SECOND, ..FIRST], credentials)] App {{}} }}\n\
         fn main() {{ let _ = App::service(); }}\n"
    );
    fs::write(package.directory.join("src/main.rs"), program).expect("a file to write to");
    let checked = package.cargo(&["check"]);
    let said = text(&checked.stderr);
    assert!(checked.status.success() && !said.contains("warning"), "{said}");
}

/// The macros judge with the tables; the program that they produce carries none.
#[test]
fn a_program_carries_no_table() {
    let package = Package::new("no_table", "reflected_on_purpose.rs");
    let tree = package.cargo(&["tree", "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    let tree = text(&tree.stdout);
    assert!(tree.lines().any(|line| line.starts_with("restmachine-core ")), "{tree}");
    for table in ["psl", "idna", "url", "syn"] {
        assert!(!tree.lines().any(|line| line.split(' ').next() == Some(table)), "{table} in:\n{tree}");
    }
    let all = package.cargo(&["tree", "--edges", "normal", "--prefix", "none"]);
    assert!(text(&all.stdout).lines().any(|line| line.starts_with("psl ")), "the macros have the list");
}

/// The package builds without any feature.
#[test]
fn a_program_without_features_carries_no_host() {
    let package = Package::new("no_host", "reflected_on_purpose.rs");
    let tree = package.cargo(&["tree", "--edges", "normal,no-proc-macro", "--prefix", "none"]);
    let tree = text(&tree.stdout);
    assert!(tree.lines().any(|line| line.starts_with("restmachine ")), "{tree}");
    for host in ["hyper", "hyper-util", "tokio", "tower-service", "tracing", "lambda_http"] {
        assert!(!tree.lines().any(|line| line.split(' ').next() == Some(host)), "{host} in:\n{tree}");
    }
    let checked = package.cargo(&["check"]);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
}

/// An axum program that tests itself with the browser contains neither our router nor our runtime.
#[test]
fn the_browser_carries_no_router_and_no_host() {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args([
        "tree",
        "--package",
        "restmachine-browser",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--offline",
    ]);
    let tree = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo");
    let tree = text(&tree.stdout);
    assert!(tree.lines().any(|line| line.starts_with("restmachine-core ")), "{tree}");
    for absent in
        ["restmachine", "restmachine-macros", "psl", "axum", "hyper", "tokio", "tower", "tower-http"]
    {
        assert!(!tree.lines().any(|line| line.split(' ').next() == Some(absent)), "{absent} in:\n{tree}");
    }
}

//! `docs/comparison.md` names tests and files that exist. That page, the README and the guide speak of the versions that are
//! tested.

use std::{fs, path::Path};

const TESTED: [&str; 5] = ["axum", "tower-http", "actix-web", "actix-http", "actix-cors"];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).expect(path)
}

/// What is between backticks.
fn quoted(page: &str) -> impl Iterator<Item = &str> {
    page.split('`').skip(1).step_by(2)
}

/// The version of a crate in the lock file.
fn locked<'a>(lock: &'a str, name: &str) -> &'a str {
    let begin = format!("name = \"{name}\"\nversion = \"");
    let (_, rest) = lock.split_once(&begin).expect(name);
    rest.split_once('"').unwrap().0
}

/// As many numbers of a version as Cargo compares: "0.8" or "4".
fn compatible(version: &str) -> String {
    let numbers: Vec<_> = version.split('.').collect();
    if numbers[0] == "0" {
        numbers[..2].join(".")
    } else {
        numbers[0].to_owned()
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let page = read("docs/comparison.md");
    let tests = [
        "tests/behaviour/comparison.rs",
        "tests/behaviour/errors.rs",
        "tests/behaviour/replaced.rs",
        "benches/comparison/main.rs",
    ]
    .map(read)
    .concat();
    let is_name = |text: &&str| {
        text.matches('_').count() > 2
            && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    let named: Vec<_> = quoted(&page).filter(is_name).collect();
    assert!(named.len() > 20, "{named:?}");
    for name in named {
        assert!(tests.contains(&format!("fn {name}(")), "{name}");
    }
}

#[test]
fn every_file_that_is_named_exists() {
    let page = read("docs/comparison.md");
    let ours = |text: &&str| {
        ["tests/", "ui-tests/", "benches/", "examples/", "restmachine/"]
            .iter()
            .any(|place| text.starts_with(place))
    };
    let named: Vec<_> = quoted(&page).filter(ours).collect();
    assert!(named.len() > 20, "{named:?}");
    for path in named {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path).exists(), "{path}");
    }
}

#[test]
fn every_version_that_is_named_is_the_tested_one() {
    let [page, readme, lock] = ["docs/comparison.md", "README.md", "Cargo.lock"].map(read);
    for name in TESTED {
        let version = locked(&lock, name);
        assert!(page.contains(&format!("{name} {version}")), "{name} {version}");
    }
    let heading = readme.lines().find(|line| line.starts_with("| | RestMachine")).unwrap();
    for name in ["axum", "tower-http", "actix-web", "actix-cors"] {
        let compared = compatible(locked(&lock, name));
        let cell = heading.split([',', '|']).find_map(|cell| cell.trim().strip_prefix(&format!("{name} ")));
        assert_eq!(cell, Some(compared.as_str()), "{name}");
    }
    let guide = read("restmachine/docs/guide/from_axum.md");
    for name in ["axum", "tower-http"] {
        let compared = compatible(locked(&lock, name));
        assert!(guide.contains(&format!("{name} {compared}")), "{name} {compared}");
    }
}

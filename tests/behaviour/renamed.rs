//! A crate that depends on this one under another name.

use crate::package::{text, Package};

#[test]
fn one_line_makes_a_renamed_dependency_work() {
    let package = Package::with_dependency("renamed", "renamed.rs", "rm");
    let run = package.cargo(&["run"]);
    assert_eq!(text(&run.stdout), "GET /users/{id}\n", "{}", text(&run.stderr));
}

//! A report compared with a reviewed file.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use restmachine::testing::assert_locked;

use crate::{package::text, report::App};

/// The variable that names another file to the test below.
const LOCK: &str = "CORS_LOCK";

#[test]
fn the_policies_are_the_reviewed_ones() {
    let path = env::var_os(LOCK).map_or(PathBuf::from("behaviour/cors.lock"), PathBuf::from);
    assert_locked(&App::report(), path);
}

/// Runs the test above in a process of its own, where the variables can be set.
fn run(path: &Path, bless: Option<&str>) -> (bool, String) {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.args(["--exact", "lock::the_policies_are_the_reviewed_ones", "--nocapture"]);
    command.env(LOCK, path).env_remove("RESTMACHINE_BLESS");
    let output = command.envs(bless.map(|value| ("RESTMACHINE_BLESS", value))).output().expect("a test run");
    assert!(text(&output.stdout).contains("running 1 test"), "the test above has another name");
    (output.status.success(), text(&output.stderr))
}

#[test]
fn a_changed_policy_fails_the_lock() {
    let reviewed = fs::read_to_string("behaviour/cors.lock").expect("the file reviewed");
    let with = |from: &str, to: &str| {
        assert!(reviewed.contains(from), "{from} in:\n{reviewed}");
        reviewed.replacen(from, to, 1)
    };
    let app = "https://app.example with credentials";
    let rows = [
        (reviewed.clone(), None),
        (reviewed.replace('\n', "\r\n"), None),
        (reviewed.replace("     ", "  "), None),
        (
            with(app, "https://app.example"),
            Some("\n\n- GET /data app https://app.example\n+ GET /data app https://app.example with credentials\n\n"),
        ),
        (with("max_age 0", "max_age 1"), Some("no allow_headers; expose_headers X-A, X-B; max_age 0\n")),
        (with("GET     /off", "GET     /on"), Some("\n\n+ GET /off - off\n- GET /on - off\n\n")),
        (with("/open/*", "/opened/*"), Some("\n\n+ * /open/* - off\n- * /opened/* - off\n\n")),
        (String::new(), Some("+ GET /off - off\n")),
    ];
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changed.lock");
    for (content, said) in rows {
        fs::write(&path, &content).expect("a file to write to");
        let (is_equal, output) = run(&path, None);
        assert_eq!(is_equal, said.is_none(), "{content}\n{output}");
        if let Some(said) = said {
            for part in
                [said, "changed.lock` differs", "RESTMACHINE_BLESS=1 cargo test", "behaviour/lock.rs:"]
            {
                assert!(output.contains(part), "{part} in:\n{output}");
            }
        }
        assert_eq!(run(&path, Some("0")).0, is_equal, "only 1 accepts");
        assert_eq!(fs::read_to_string(&path).expect("the file"), content, "no one asked for another");
        assert!(run(&path, Some("1")).0);
        let accepted = fs::read_to_string(&path).expect("the file");
        // If no policy differs there is nothing to accept, whatever the file looks like.
        assert_eq!(&accepted, if is_equal { &content } else { &reviewed });
    }
    fs::remove_file(&path).expect("the file");
    let (is_equal, output) = run(&path, None);
    assert!(
        !is_equal
            && output.contains("changed.lock` is missing: run `RESTMACHINE_BLESS=1 cargo test` to write it"),
        "{output}"
    );
    assert!(run(&path, Some("1")).0 && fs::read_to_string(&path).is_ok_and(|text| text == reviewed));
}

#[test]
fn a_lock_holds_neither_handlers_nor_lines_nor_advice() {
    let reviewed = fs::read_to_string("behaviour/cors.lock").expect("the file reviewed");
    assert!(
        !reviewed.contains("behaviour") && !reviewed.contains(".rs") && !reviewed.contains("http origin")
    );
    assert!(!App::report().advice().is_empty());
    assert!(reviewed.starts_with("# ") && reviewed.ends_with("off\n"), "{reviewed}");
    let rows = reviewed.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
    assert_eq!(rows, 1 + App::report().rows().len());
}

//! The comparison of a report with a reviewed file.

use std::{collections::BTreeMap, env, fmt, fs, io, path::Path};

use crate::report::{write_aligned, Report};

/// The lines above the table, for a reader of the file.
const INTRODUCTION: &str = "\
# The reviewed CORS policy of each route. A test compares this file with what the program does.
# `RESTMACHINE_BLESS=1 cargo test` rewrites it: read the difference before you commit it.

";

const HEADINGS: [&str; 4] = ["METHOD", "PATH", "LEVEL", "CORS"];

/// Ends a test if the policies differ from the reviewed ones, so that no change of a policy goes unseen.
///
/// The file holds a line for each route: its method, its path, the level of its policy, and the policy. It leaves out source
/// lines and handlers, so that code may move. A relative path starts at the root of the package, where Cargo runs tests.
/// `RESTMACHINE_BLESS=1 cargo test` writes the file if it is missing or differs, and keeps the lines above the table. Lines that
/// begin with `#` are comments.
///
/// `App::report()` has the policies that are written in the source. If a service was given a policy when it was started,
/// [`service.report()`](crate::Service::report) has that one.
///
/// A policy under `#[cfg_attr(debug_assertions, cors(…))]` differs between profiles: lock each profile that matters in a file of
/// its own.
///
/// ```no_run
/// # use restmachine::{get, router};
/// # #[get("/hello")]
/// # fn hello() {}
/// # router! { App { hello } }
/// #[test]
/// fn policies_are_the_reviewed_ones() {
///     restmachine::testing::assert_locked(&App::report(), "cors.lock");
/// }
/// ```
///
/// # Panics
///
/// If the file is missing, cannot be read or differs. The message shows the difference.
#[track_caller]
pub fn assert_locked(report: &Report, path: impl AsRef<Path>) {
    let bless = env::var_os("RESTMACHINE_BLESS").is_some_and(|value| value == "1");
    if let Err(refusal) = check(&content(report), path.as_ref(), bless) {
        // Only tests call this, so no request can reach it.
        panic!("`{}` {refusal}", path.as_ref().display());
    }
}

/// The reason for which a test ends.
#[derive(Debug)]
enum Refusal {
    Missing,
    Unusable(io::Error),
    Differs(Vec<String>),
}

/// The content of the file for a report.
fn content(report: &Report) -> String {
    let mut text = INTRODUCTION.to_owned();
    let rows = report
        .rows()
        .iter()
        .map(|row| [row.method().to_owned(), row.path().to_owned(), row.level_cell(), row.policy_cell()]);
    // Writing to a `String` cannot fail.
    let _ = write_aligned(&mut text, HEADINGS, rows);
    text
}

fn check(now: &str, path: &Path, bless: bool) -> Result<(), Refusal> {
    let reviewed = match fs::read_to_string(path) {
        Ok(text) => Some(text.replace("\r\n", "\n")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Refusal::Unusable(error)),
    };
    let lines = reviewed.as_deref().map(|reviewed| difference(reviewed, now));
    match (lines, reviewed) {
        (Some(lines), _) if lines.is_empty() => Ok(()),
        (_, Some(reviewed)) if bless => {
            fs::write(path, updated_content(&reviewed, now)).map_err(Refusal::Unusable)
        }
        (_, None) if bless => fs::write(path, now).map_err(Refusal::Unusable),
        (Some(lines), _) => Err(Refusal::Differs(lines)),
        (None, _) => Err(Refusal::Missing),
    }
}

/// The table as it is now, below the lines that people have written above the reviewed one.
fn updated_content(reviewed: &str, now: &str) -> String {
    let comments: Vec<&str> = reviewed.lines().take_while(|line| !is_headings(&words(line))).collect();
    let table: Vec<&str> = now.lines().skip_while(|line| !is_headings(&words(line))).collect();
    if comments.len() == reviewed.lines().count() {
        return now.to_owned();
    }
    [comments, table].concat().iter().map(|line| format!("{line}\n")).collect()
}

/// The rows that only one side has. Those of one route are next to each other.
fn difference(reviewed: &str, now: &str) -> Vec<String> {
    let mut surplus: BTreeMap<Vec<&str>, i64> = BTreeMap::new();
    for row in rows(now) {
        *surplus.entry(row).or_default() += 1;
    }
    for row in rows(reviewed) {
        *surplus.entry(row).or_default() -= 1;
    }
    let mut lines: Vec<_> = surplus.into_iter().filter(|(_, surplus)| *surplus != 0).collect();
    // By path and method, and the reviewed row before the new one.
    lines.sort_by_key(|(row, surplus)| (row.get(1).copied(), row.first().copied(), *surplus > 0));
    let sign = |surplus| if surplus > 0 { '+' } else { '-' };
    lines.iter().map(|(row, surplus)| format!("{} {}", sign(*surplus), row.join(" "))).collect()
}

/// The words of each row, without comments. The distances between them do not count: one long path moves every column.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).map(words);
    lines.skip_while(|words| !is_headings(words)).skip(1).filter(|words| !words.is_empty())
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn is_headings(words: &[&str]) -> bool {
    words == HEADINGS
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("is missing: run `RESTMACHINE_BLESS=1 cargo test` to write it, then review it"),
            Self::Unusable(error) => write!(f, "cannot be read or written: {error}"),
            Self::Differs(lines) => write!(
                f,
                "differs from the policies of the program:\n\n{}\n\n`-` is what was reviewed, `+` is what the program \
                 does; run `RESTMACHINE_BLESS=1 cargo test` to accept it",
                lines.join("\n")
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
        process,
    };

    use super::{check, difference, HEADINGS, INTRODUCTION};

    /// A lock with these rows, the columns as they are.
    fn lock(rows: &[&str]) -> String {
        format!("{INTRODUCTION}{}\n{}\n", HEADINGS.join("  "), rows.join("\n"))
    }

    /// A file that is not there yet.
    fn path(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("restmachine-{}-{name}.lock", process::id()));
        let _ = fs::remove_file(&path);
        path
    }

    fn outcome(now: &str, path: &Path, bless: bool) -> Result<(), String> {
        check(now, path, bless).map_err(|refusal| refusal.to_string())
    }

    #[test]
    fn the_difference_is_the_rows_of_one_side() {
        let reviewed = ["GET /a app *", "POST /a app *", "GET /b - none", "* /* - off"];
        let rows: [(&[&str], &[&str]); 7] = [
            (&reviewed, &[]),
            (&["* /* - off", "GET  /a   app  *", "GET /b  -  none", "POST /a app *"], &[]),
            (&reviewed[..3], &["- * /* - off"]),
            (
                &["GET /a app *", "POST /a route *", "GET /b - none", "* /* - off"],
                &["- POST /a app *", "+ POST /a route *"],
            ),
            (
                &["GET /a app *", "POST /a app *", "GET /b - off", "* /* - off"],
                &["- GET /b - none", "+ GET /b - off"],
            ),
            (
                &["GET /a app *", "GET /a app *", "POST /a app *", "GET /b - none", "* /* - off"],
                &["+ GET /a app *"],
            ),
            (
                &["GET /c app *", "PUT /a app *", "POST /a app *", "* /* - off"],
                &["- GET /a app *", "+ PUT /a app *", "- GET /b - none", "+ GET /c app *"],
            ),
        ];
        for (now, expected) in rows {
            assert_eq!(difference(&lock(&reviewed), &lock(now)), expected, "{now:?}");
        }
        assert_eq!(difference("", &lock(&["GET /a app *"])), ["+ GET /a app *"]);
        let commented = lock(&reviewed).replace(INTRODUCTION, "Reviewed by two.\n# GET /z app *\n");
        assert_eq!(
            difference(&commented, &lock(&reviewed)),
            [""; 0],
            "the lines above the table are for people"
        );
    }

    #[test]
    fn a_file_is_written_only_if_that_is_asked_for() {
        let (path, now) = (path("written"), lock(&["GET /a app *"]));
        let missing = "is missing: run `RESTMACHINE_BLESS=1 cargo test` to write it, then review it";
        assert_eq!(outcome(&now, &path, false), Err(missing.to_owned()));
        assert!(!path.exists());
        assert_eq!(outcome(&now, &path, true), Ok(()));
        assert_eq!(fs::read_to_string(&path).expect("a file"), now);
        assert_eq!(outcome(&now, &path, false), Ok(()));

        // Lines that people have written stay, and are not a difference.
        let remarked = format!("# Reviewed by two.\n\n{now}# until summer\n");
        fs::write(&path, &remarked).expect("a file to write to");
        for bless in [false, true] {
            assert_eq!(outcome(&now, &path, bless), Ok(()));
            assert_eq!(fs::read_to_string(&path).expect("a file"), remarked);
        }
        let longer = lock(&["GET /a app *", "GET /b app *"]);
        assert_eq!(outcome(&longer, &path, true), Ok(()));
        assert_eq!(fs::read_to_string(&path).expect("a file"), format!("# Reviewed by two.\n\n{longer}"));
        fs::write(&path, &now).expect("a file to write to");

        let changed = lock(&["GET /a app https://a.example"]);
        let refusal = outcome(&changed, &path, false).expect_err("a difference");
        assert!(refusal.contains("\n\n- GET /a app *\n+ GET /a app https://a.example\n\n"), "{refusal}");
        assert_eq!(fs::read_to_string(&path).expect("a file"), now);
        assert_eq!(outcome(&changed, &path, true), Ok(()));
        assert_eq!(fs::read_to_string(&path).expect("a file"), changed);
        fs::remove_file(&path).expect("a file");
    }

    #[test]
    fn a_checkout_with_other_line_ends_is_the_same_file() {
        let (path, now) = (path("line-ends"), lock(&["GET /a app *", "GET /b app *"]));
        let windows = now.replace('\n', "\r\n");
        for bless in [false, true] {
            fs::write(&path, &windows).expect("a file to write to");
            assert_eq!(outcome(&now, &path, bless), Ok(()));
            assert_eq!(
                fs::read_to_string(&path).expect("a file"),
                windows,
                "nothing to accept, nothing to write"
            );
        }
        fs::remove_file(&path).expect("a file");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_missing() {
        let refusal = outcome(&lock(&[]), &std::env::temp_dir(), true).expect_err("a directory");
        assert!(refusal.starts_with("cannot be read or written: "), "{refusal}");
    }
}

//! A mistake as the page shows it: the code that is refused, what the compiler says, and what to write instead.

use std::{collections::BTreeSet, fs};

/// A debug build accepts this one: `tests/behaviour/profiles.rs` compiles it for release, and compares the message.
pub(crate) const RELEASE_ONLY: &str = "origins/reflected_in_a_release_build";

pub(crate) struct Case {
    pub(crate) before: String,
    pub(crate) said: String,
    pub(crate) after: String,
}

impl Case {
    pub(crate) fn read(name: &str) -> Self {
        let (before, said) = if name == RELEASE_ONLY {
            ("../tests/fixtures/reflected.rs".to_owned(), "../tests/fixtures/reflected.stderr".to_owned())
        } else {
            (format!("ui/{name}.rs"), format!("ui/{name}.stderr"))
        };
        let (before, said) = (text(&before), text(&said));
        let after = text(&format!("mended/{name}.rs"));
        let keeps_main = said_in_main(&before, &said);
        let is_mended_by_an_import =
            essential(&before, keeps_main, false) == essential(&after, keeps_main, false);
        Self {
            before: essential(&before, keeps_main, is_mended_by_an_import),
            said: readable(&said),
            after: essential(&after, keeps_main, is_mended_by_an_import),
        }
    }
}

/// Every file below `directory` with this ending, as `topic/case`.
pub(crate) fn names(directory: &str, ending: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for topic in fs::read_dir(directory).expect("the topics") {
        let topic = topic.expect("a topic");
        for file in fs::read_dir(topic.path()).expect("the cases of a topic") {
            let file = file.expect("a case").file_name();
            if let Some(case) = file.to_string_lossy().strip_suffix(ending) {
                names.insert(format!("{}/{case}", topic.file_name().to_string_lossy()));
            }
        }
    }
    names
}

/// The first line of each error, with placeholders for what it quotes: two that differ only in that are one wording.
pub(crate) fn wordings(said: &str) -> Vec<String> {
    let heads = said.lines().filter_map(|line| {
        let (kind, words) = line.split_once(": ")?;
        kind.starts_with("error").then(|| words.trim_start_matches("evaluation panicked: "))
    });
    heads.map(wording).collect()
}

fn wording(head: &str) -> String {
    // Const evaluation names handlers, their places and paths without quoting them.
    let mut parts = head.split(" ($DIR/");
    let mut unplaced = parts.next().unwrap_or_default().to_owned();
    unplaced.extend(parts.map(|part| part.split_once(')').map_or("", |(_, rest)| rest)));
    let is_name = |word: &str| word.contains("$CRATE::") || word.starts_with('/');
    let words: Vec<&str> = unplaced.split(' ').map(|word| if is_name(word) { "…" } else { word }).collect();
    let quoted = words.join(" ");
    let outside: Vec<&str> = quoted.split('`').step_by(2).collect();
    outside.join("`…`").replace("`…`, `…`", "`…`")
}

/// The message with what a reader's own project would show in place of trybuild's placeholders.
fn readable(said: &str) -> String {
    let readable = said.replace("$DIR/", "").replace("$WORKSPACE/", "").replace("$CRATE", "app");
    readable.replace("and $N others", "and others").trim_end().to_owned()
}

fn text(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether the mistake is in `main`, which is left out otherwise.
fn said_in_main(before: &str, said: &str) -> bool {
    let place = said.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let line = place.and_then(|place| place.rsplit(':').nth(1)).and_then(|line| line.parse::<usize>().ok());
    let main = before.lines().position(|line| line.starts_with("fn main()"));
    line.zip(main).is_some_and(|(line, main)| line > main)
}

/// The program without imports, unless they are shown, and without a `main` that has nothing to show.
fn essential(program: &str, keeps_main: bool, keeps_imports: bool) -> String {
    let end = program.find("\nfn main()").filter(|_| !keeps_main).unwrap_or(program.len());
    let is_noise = |line: &&str| line.starts_with("//!") || (!keeps_imports && line.starts_with("use "));
    let lines: Vec<&str> = program[..end].lines().filter(|line| !is_noise(line)).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

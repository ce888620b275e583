//! A package that is written, built, edited and built again.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, iter};

use crate::cpu::seconds_of;

/// The number of edits. The fastest one counts, because other programs can only add to the time.
const EDITS: usize = 5;

/// The directory of all packages and their build output. They share their dependencies.
const ROOT: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/compile");

pub(crate) struct Package {
    directory: PathBuf,
    /// The file with the string that is edited.
    edited: PathBuf,
    edits: usize,
}

/// The string that is edited. It is in one file of each package.
pub(crate) fn edited_text(edits: usize) -> String {
    format!("edited {edits} times")
}

/// The sources of RestMachine, as a dependency.
pub(crate) fn restmachine() -> String {
    format!("restmachine = {{ path = {:?} }}\n", workspace().join("restmachine"))
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package is a member of a workspace")
}

impl Package {
    /// Writes a package with these files in `src`.
    pub(crate) fn write(name: &str, dependencies: &str, files: &[(String, String)]) -> Self {
        let directory = Path::new(ROOT).join(name);
        let sources = directory.join("src");
        fs::create_dir_all(&sources).expect("the directory can be made");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [workspace]\n\n[dependencies]\n{dependencies}"
        );
        fs::write(directory.join("Cargo.toml"), manifest).expect("the manifest can be written");
        // The versions that the workspace has already fetched.
        fs::copy(workspace().join("Cargo.lock"), directory.join("Cargo.lock")).expect("there is a lock file");
        for (file, text) in files {
            fs::write(sources.join(file), text).expect("a source can be written");
        }
        let edited = files.iter().find(|(_, text)| text.contains(&edited_text(0)));
        let (edited, _) = edited.expect("one file has the text to edit");
        Self { edited: sources.join(edited), directory, edits: 0 }
    }

    /// Runs cargo, and returns the seconds that it took.
    pub(crate) fn cargo(&self, command: &str) -> f64 {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args([command, "--quiet"]).current_dir(&self.directory);
        cargo.env("CARGO_TARGET_DIR", Path::new(ROOT).join("target"));
        seconds_of(&cargo)
    }

    /// The fewest seconds that cargo takes after an edit.
    pub(crate) fn seconds_after_edits(&mut self, command: &str) -> f64 {
        self.cargo(command);
        let seconds = iter::repeat_with(|| {
            self.edit();
            self.cargo(command)
        });
        seconds.take(EDITS).fold(f64::INFINITY, f64::min)
    }

    /// Runs the program, and returns what it prints.
    pub(crate) fn output(&self, name: &str) -> String {
        self.cargo("build");
        let program = Path::new(ROOT).join("target/debug").join(name);
        let output = Command::new(program).output().expect("the program runs");
        String::from_utf8(output.stdout).expect("it prints text")
    }

    fn edit(&mut self) {
        let source = fs::read_to_string(&self.edited).expect("the source was written");
        let [before, after] = [self.edits, self.edits + 1].map(edited_text);
        fs::write(&self.edited, source.replacen(&before, &after, 1)).expect("the source can be written");
        self.edits += 1;
    }
}

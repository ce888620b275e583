//! Programs of their own, compiled as a user would.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A package with one of the programs in `fixtures/`, beside the workspace so that it shares nothing with it.
pub(crate) struct Package {
    pub(crate) directory: PathBuf,
}

impl Package {
    pub(crate) fn new(name: &str, program: &str) -> Self {
        Self::with_dependency(name, program, "restmachine")
    }

    /// The same, with another name for this crate in the manifest.
    pub(crate) fn with_dependency(name: &str, program: &str, dependency: &str) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(directory.join("src")).expect("a directory to write to");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependency} = \
             {{ package = \"restmachine\", path = {:?}, default-features = false }}\n",
            here.join("../restmachine")
        );
        fs::write(directory.join("Cargo.toml"), manifest).expect("a file to write to");
        let program = here.join("fixtures").join(program);
        fs::copy(program, directory.join("src/main.rs")).expect("a program");
        // The versions of the workspace: they are on this machine already.
        fs::copy(here.join("../Cargo.lock"), directory.join("Cargo.lock")).expect("a lock file");
        Self { directory }
    }

    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).arg("--offline").current_dir(&self.directory);
        // One directory for all, so that dependencies are compiled once for each profile.
        command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages"));
        command.env_remove("RUSTFLAGS").output().expect("cargo")
    }
}

/// The output of a program.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

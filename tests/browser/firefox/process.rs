//! Firefox on one page, without a driver.

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

const BROWSER: &str = "firefox-esr";

/// Firefox talks to no other host, and shows no page of its own.
const PREFERENCES: [(&str, &str); 10] = [
    ("network.trr.mode", "5"),
    ("network.manage-offline-status", "false"),
    ("network.connectivity-service.enabled", "false"),
    ("network.captive-portal-service.enabled", "false"),
    ("app.normandy.enabled", "false"),
    ("services.settings.server", "\"data:,\""),
    ("datareporting.policy.dataSubmissionEnabled", "false"),
    ("browser.aboutwelcome.enabled", "false"),
    ("browser.startup.homepage_override.mstone", "\"ignore\""),
    ("browser.shell.checkDefaultBrowser", "false"),
];

/// Whether there is a browser. If there is none, a test that needs one says so and is skipped, unless the environment
/// requires it.
pub(super) fn is_there() -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    if std::env::split_paths(&paths).any(|path| path.join(BROWSER).is_file()) {
        return true;
    }
    let required = std::env::var_os("RESTMACHINE_REQUIRE_FIREFOX").is_some();
    assert!(!required, "firefox-esr is required here and not installed");
    // Not by `eprintln!`, whose output a passing test does not show.
    let reason = "skipped: firefox-esr is not installed (Debian: firefox-esr)\n";
    std::io::stderr().write_all(reason.as_bytes()).unwrap();
    false
}

/// A browser with a profile of its own. Its processes and its profile end with it.
pub(super) struct Firefox {
    process: Child,
    profile: PathBuf,
}

impl Firefox {
    pub(super) fn open(url: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("restmachine-firefox-{}-{}", std::process::id(), COUNT.fetch_add(1, Relaxed));
        let profile = std::env::temp_dir().join(name);
        fs::create_dir(&profile).unwrap();
        let lines = PREFERENCES.map(|(name, value)| format!("user_pref(\"{name}\", {value});\n"));
        fs::write(profile.join("user.js"), lines.concat()).unwrap();
        let mut command = Command::new(BROWSER);
        command.args(["--headless", "--no-remote", "--profile"]).arg(&profile).arg(url);
        // It writes to its home even with a profile elsewhere.
        command.env("HOME", &profile).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // A group of its own, so that its children can be ended with it.
        let process = std::os::unix::process::CommandExt::process_group(&mut command, 0).spawn();
        Self { process: process.expect("firefox-esr starts"), profile }
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("sh").args(["-c", "kill -KILL \"$0\"", &group]).status();
        let _ = self.process.kill();
        let _ = self.process.wait();
        // A child that is ending may still write there.
        for _ in 0..50 {
            if fs::remove_dir_all(&self.profile).is_ok() || !self.profile.exists() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
}

//! The proxies, and how each is started in the foreground.

use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use super::configuration::Place;

/// A proxy of Debian 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Software {
    Nginx,
    Varnish,
    Haproxy,
    Apache,
    Squid,
    Caddy,
}

impl Software {
    /// Whether the version is installed that the page is about. If it is not, the reason is printed, or the test fails where
    /// the environment requires it.
    pub(crate) fn is_there(self) -> bool {
        let Err(reason) = self.is_installed() else { return true };
        let required = env::var_os("RESTMACHINE_REQUIRE_PROXIES").is_some();
        assert!(!required, "required here: {reason}");
        // Not by `eprintln!`, whose output a passing test does not show.
        std::io::stderr().write_all(format!("skipped: {reason}\n").as_bytes()).unwrap();
        false
    }

    fn is_installed(self) -> Result<(), String> {
        let (name, version) = (self.executable(), self.version());
        let file = find(name).ok_or_else(|| format!("{name} is not installed"))?;
        let question = match self {
            Self::Varnish => "-V",
            Self::Caddy => "version",
            Self::Nginx | Self::Haproxy | Self::Apache | Self::Squid => "-v",
        };
        let said = Command::new(file).arg(question).output().map_err(|error| format!("{name}: {error}"))?;
        // nginx and Varnish write it to the standard error.
        let said = String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned();
        match said.contains(&format!("{version}.")) {
            true => Ok(()),
            false => Err(format!("{name} has another version than {version}: {}", said.trim())),
        }
    }

    /// Its version, as far as the page names it.
    pub(crate) fn version(self) -> &'static str {
        match self {
            Self::Nginx => "1.22",
            Self::Varnish => "7.1",
            Self::Haproxy => "2.6",
            Self::Apache => "2.4",
            Self::Squid => "5",
            Self::Caddy => "2.6",
        }
    }

    /// The command that starts it and stays in the foreground. Varnish has options that no file can have: the lines name them
    /// in a comment, `# varnishd -p http_max_hdr=256`.
    pub(super) fn command(self, lines: &str, file: &Path, place: &Place<'_>) -> Command {
        let mut command = Command::new(find(self.executable()).unwrap());
        let options = lines.lines().filter_map(|line| line.strip_prefix("# varnishd "));
        let options = options.flat_map(str::split_whitespace);
        match self {
            Self::Nginx => command.arg("-p").arg(place.directory).arg("-c").arg(file).arg("-e").arg("stderr"),
            Self::Varnish => command
                .args(["-F", "-j", "none", "-T", "none", "-s", "malloc,16m"])
                .args(["-p", "thread_pools=1", "-p", "thread_pool_min=10"])
                .args(["-a", &place.address.to_string()])
                .arg("-n")
                .arg(place.directory.join("files"))
                .arg("-f")
                .arg(file)
                .args(options),
            Self::Haproxy => command.arg("-db").arg("-f").arg(file),
            Self::Apache => command.arg("-DFOREGROUND").arg("-f").arg(file),
            Self::Squid => command.args(["-N", "-f"]).arg(file),
            Self::Caddy => command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file),
        };
        // Caddy keeps files at home.
        command.env("HOME", place.directory).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
        command
    }

    fn executable(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Varnish => "varnishd",
            Self::Haproxy => "haproxy",
            Self::Apache => "apache2",
            Self::Squid => "squid",
            Self::Caddy => "caddy",
        }
    }
}

/// Where an executable is. Servers are in directories that are not on the `PATH` of every user.
fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let places = env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    places.map(|place| place.join(name)).find(|file| file.is_file())
}

//! A proxy in front of a server, for as long as a test runs.

mod configuration;
mod process;
mod software;

use std::{
    fs, io,
    net::{SocketAddr, TcpListener},
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use self::process::Process;
pub(crate) use self::software::Software;
use crate::client;

/// How long a proxy may take to answer first. Varnish compiles its configuration before it does.
const PATIENCE: Duration = Duration::from_secs(30);

/// A proxy that ends when this is dropped, and its files with it.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    // Ends before its directory is removed: fields are dropped in this order.
    _process: Process,
    _directory: Directory,
}

impl Proxy {
    /// Starts a proxy that has these lines in its configuration, where `127.0.0.1:8000` is the server. `None` if it is not
    /// installed.
    pub(crate) async fn start(software: Software, lines: &str, server: SocketAddr) -> Option<Self> {
        if !software.is_there() {
            return None;
        }
        for _ in 0..5 {
            if let Ok(started) = Self::attempt(software, lines, server).await {
                return Some(started);
            }
            // Something else may have taken the port in the meantime.
        }
        match Self::attempt(software, lines, server).await {
            Ok(started) => Some(started),
            Err(log) => panic!("{software:?} does not answer with these lines:\n{lines}\n{log}"),
        }
    }

    /// Starts it once, and waits until it answers. The error is what it has written.
    async fn attempt(software: Software, lines: &str, server: SocketAddr) -> Result<Self, String> {
        let directory = Directory::new();
        let address = free_address();
        let users = directory.0.join("users");
        // The user `api` with the password `password`, as nginx and Apache write them.
        fs::write(&users, "api:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n").unwrap();
        let lines = lines.replace("127.0.0.1:8000", &server.to_string());
        let lines = lines.replace("/etc/api/users", &users.display().to_string());
        let place = configuration::Place { directory: &directory.0, address, server };
        let file = directory.0.join("configuration");
        fs::write(&file, software.configuration(&lines, &place)).unwrap();
        let mut process =
            Process::start(&mut software.command(&lines, &file, &place), &directory.0.join("output"));
        let begun = Instant::now();
        while process.is_running() && begun.elapsed() < PATIENCE {
            // A 502 or 503 is of a proxy that has not looked at its server yet.
            let answer = client::ask(address, "GET /ready", &[], "").await;
            if answer.is_ok_and(|answer| !matches!(answer.status.as_u16(), 502..=504)) && process.is_running()
            {
                return Ok(Self { address, _process: process, _directory: directory });
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(directory.log())
    }
}

/// An address that nothing listens on now.
fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).unwrap()
}

/// A temporary directory, removed when this is dropped.
struct Directory(PathBuf);

impl Directory {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("restmachine-proxy-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let files = path.join("files");
        let cache = files.join("cache");
        fs::create_dir_all(&cache).unwrap();
        // A proxy that is started as root writes as a user of its own.
        for path in [&path, &files, &cache] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
        }
        Self(path)
    }

    /// What the proxy has written.
    fn log(&self) -> String {
        let read = |name| fs::read_to_string(self.0.join(name));
        ["output", "files/error.log"].map(read).into_iter().filter_map(io::Result::ok).collect()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

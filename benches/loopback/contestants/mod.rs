//! The servers that are measured. Each serves on a single thread.

#[cfg(feature = "peers")]
mod actix;
#[cfg(feature = "peers")]
mod axum;
mod hyper;
mod restmachine;

use std::net::TcpListener;

use tokio::runtime::{self, Runtime};

use crate::Outcome;

/// The measured ones among the routes that the peers get.
#[cfg(feature = "peers")]
const REPOSITORIES: &str = "/user/repos";
#[cfg(feature = "peers")]
const ISSUE: &str = "/repos/{owner}/{repo}/issues/{number}";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contestant {
    /// hyper with one response to everything: the least that HTTP/1.1 costs.
    Hyper,
    RestMachine,
    #[cfg(feature = "peers")]
    Axum,
    #[cfg(feature = "peers")]
    Actix,
}

impl Contestant {
    pub(crate) const ALL: &[Self] = &[
        Self::Hyper,
        Self::RestMachine,
        #[cfg(feature = "peers")]
        Self::Axum,
        #[cfg(feature = "peers")]
        Self::Actix,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Hyper => "hyper",
            Self::RestMachine => "restmachine",
            #[cfg(feature = "peers")]
            Self::Axum => "axum",
            #[cfg(feature = "peers")]
            Self::Actix => "actix-web",
        }
    }

    pub(crate) fn named(name: &str) -> Outcome<Self> {
        let known = Self::ALL.iter().find(|contestant| contestant.name() == name);
        known.copied().ok_or_else(|| format!("there is no contestant `{name}`").into())
    }
}

/// Prints the address, then serves until the process is ended.
pub(crate) fn serve(contestant: Contestant) -> Outcome {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    match contestant {
        Contestant::Hyper => hyper::serve(listener),
        Contestant::RestMachine => restmachine::serve(listener),
        #[cfg(feature = "peers")]
        Contestant::Axum => axum::serve(listener),
        #[cfg(feature = "peers")]
        Contestant::Actix => actix::serve(listener),
    }
}

fn runtime() -> Outcome<Runtime> {
    Ok(runtime::Builder::new_current_thread().enable_all().build()?)
}

/// For use inside a runtime.
fn async_listener(listener: TcpListener) -> Outcome<tokio::net::TcpListener> {
    listener.set_nonblocking(true)?;
    Ok(tokio::net::TcpListener::from_std(listener)?)
}

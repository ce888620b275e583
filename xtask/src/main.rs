//! Tasks of this repository: load tests, and a report about features.
//!
//! ```sh
//! cargo xtask soak [--quick] [dribble|cut|flood|mixed|shutdown|panic]..
//! cargo xtask features
//! ```

#![forbid(unsafe_code)]

mod features;
mod server;
mod soak;

use std::{env, error::Error, process::ExitCode};

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

const USAGE: &str = "usage: cargo xtask soak [--quick] [dribble|cut|flood|mixed|shutdown|panic]..
       cargo xtask features";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let all_met = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["soak", words @ ..] => soak::run_with_all_descriptors(words),
        ["features"] => features::run().map(|()| true),
        // The two commands with which this program starts itself.
        [soak::COMMAND, words @ ..] => soak::run(words),
        [server::COMMAND, connections] => server::run(connections).map(|()| true),
        _ => Err(USAGE.into()),
    };
    match all_met {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

//! The scenarios, one per file.

mod cut;
mod dribble;
mod endless;
mod flood;
mod mixed;
mod panic;
mod shutdown;

use super::{report::Report, Extent};
use crate::Outcome;

pub(super) const NAMES: [&str; 7] = ["dribble", "endless", "cut", "flood", "mixed", "shutdown", "panic"];

pub(super) async fn run(name: &str, extent: Extent, report: &mut Report) -> Outcome {
    match name {
        "dribble" => dribble::run(extent, report).await,
        "endless" => endless::run(extent, report).await,
        "cut" => cut::run(extent, report).await,
        "flood" => flood::run(extent, report).await,
        "mixed" => mixed::run(extent, report).await,
        "shutdown" => shutdown::run(extent, report).await,
        _ => panic::run(extent, report).await,
    }
}

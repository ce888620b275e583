//! How much a server's memory grows.

use super::{process::Server, report::Report};
use crate::Outcome;

/// How much allocators and the kernel vary by themselves, in KiB.
const NOISE: usize = 4 * 1024;

/// Resident memory once a server is warm, in KiB.
pub(crate) struct Warm(usize);

impl Warm {
    pub(crate) fn read(server: &Server) -> Outcome<Self> {
        Ok(Self(server.resident()?))
    }

    /// Adds a row that compares the memory now with the memory then.
    pub(crate) fn compare(&self, server: &Server, scenario: &str, report: &mut Report) -> Outcome {
        let Self(before) = *self;
        let after = server.resident()?;
        report.row(
            scenario,
            "resident memory after the first 10 % and at the end",
            &format!("{:.1} MiB, then {:.1} MiB", mebibytes(before), mebibytes(after)),
            "grows by less than 10 % or 4 MiB",
            after < before + (before / 10).max(NOISE),
        );
        Ok(())
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub(crate) fn mebibytes(kibibytes: usize) -> f64 {
    kibibytes as f64 / 1024.0
}

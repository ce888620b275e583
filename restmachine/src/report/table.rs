//! A report as a table, for people.

use std::fmt;

use super::columns::write_aligned;
use super::row::ReportRow;
use super::Report;

const HEADINGS: [&str; 5] = ["METHOD", "PATH", "HANDLER", "LEVEL", "CORS"];

/// An aligned table with one line for each row: the routes by path and method, then the fallbacks, whose method is `*`. After
/// an empty line comes the advice, with one line for each [`AdviceSite`](super::AdviceSite).
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = |row: &ReportRow| {
            let policy = match row.source() {
                Some(source) => format!("{} ({source})", row.policy_cell()),
                None => row.policy_cell(),
            };
            [
                row.method().to_owned(),
                row.path().to_owned(),
                row.handler().to_owned(),
                row.level_cell(),
                policy,
            ]
        };
        write_aligned(f, HEADINGS, self.rows().iter().map(cells))?;
        let sites = self.advice();
        if !sites.is_empty() {
            writeln!(f)?;
        }
        sites.iter().try_for_each(|site| writeln!(f, "{site}"))
    }
}

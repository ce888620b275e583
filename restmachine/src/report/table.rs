//! A report as a printed table, for people.

use std::fmt;

use super::{Report, ReportRow};

const HEADINGS: [&str; 5] = ["METHOD", "PATH", "HANDLER", "LEVEL", "CORS"];

/// An aligned table with a line for each row: the routes by path and method, and then the fallbacks, whose method is
/// `*`. After an empty line there is the advice, with a line for each [`AdviceSite`](super::AdviceSite).
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

/// Writes a table whose columns, except for the last, are as wide as their longest cells.
pub(crate) fn write_aligned<const COLUMNS: usize>(
    f: &mut impl fmt::Write,
    headings: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> fmt::Result {
    let lines: Vec<[String; COLUMNS]> = std::iter::once(headings.map(str::to_owned)).chain(rows).collect();
    let mut widths = [0; COLUMNS];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for line in &lines {
        for (column, (width, cell)) in widths.iter().zip(line).enumerate() {
            match column + 1 == COLUMNS {
                true => writeln!(f, "{cell}")?,
                false => write!(f, "{cell:width$}  ")?,
            }
        }
    }
    Ok(())
}

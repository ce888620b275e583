//! Advice, grouped by the place where the policy is written.

use std::fmt;

use super::advice::Advice;
use super::row::ReportRow;
use crate::policy::PolicySource;

/// A piece of advice about a policy at one place in the source, with all the rows it concerns.
///
/// Printed, it is one line, however many rows there are:
///
/// ```
/// use restmachine::{Advice, Level, get, router};
///
/// #[get("/a")]
/// fn a() {}
///
/// #[get("/b")]
/// fn b() {}
///
/// router! {
///     #[cors(origins = ["https://app.example.com"], max_age = 604800)]
///     App { a, b }
/// }
///
/// let report = App::report();
/// let [site] = &*report.advice() else { panic!("one line") };
/// assert_eq!((site.advice(), site.source().level()), (&Advice::LongMaxAge(604800), Level::App));
/// assert_eq!((site.rows().len(), site.rows()[0].path()), (2, "/a"));
/// assert_eq!(site.to_string(), format!("{}: {} (GET /a, GET /b)", site.source(), site.advice()));
/// ```
#[derive(Clone, Debug)]
pub struct AdviceSite<'a> {
    advice: &'a Advice,
    source: PolicySource,
    rows: Vec<&'a ReportRow>,
}

/// How many rows a line names. The rest are counted.
const NAMED_ROWS: usize = 3;

impl<'a> AdviceSite<'a> {
    /// The sites in the order of their first rows.
    pub(super) fn of(rows: &'a [ReportRow]) -> Vec<Self> {
        let mut sites: Vec<Self> = Vec::new();
        for row in rows {
            let Some(source) = row.source() else { continue };
            for advice in row.advice() {
                let is_here = |site: &&mut Self| site.source == source && site.advice == advice;
                match sites.iter_mut().find(is_here) {
                    Some(site) => site.rows.push(row),
                    None => sites.push(Self { advice, source, rows: vec![row] }),
                }
            }
        }
        sites
    }

    /// What deserves a second look.
    #[must_use]
    pub const fn advice(&self) -> &'a Advice {
        self.advice
    }

    /// Where the policy is written.
    #[must_use]
    pub const fn source(&self) -> PolicySource {
        self.source
    }

    /// The rows it concerns; there is at least one.
    #[must_use]
    pub fn rows(&self) -> &[&'a ReportRow] {
        &self.rows
    }
}

/// `src/main.rs:10: … (GET /a, POST /a, GET /b and 7 more)`
impl fmt::Display for AdviceSite<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} (", self.source, self.advice)?;
        for (index, row) in self.rows.iter().take(NAMED_ROWS).enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{} {}", row.method(), row.path())?;
        }
        match self.rows.len().saturating_sub(NAMED_ROWS) {
            0 => f.write_str(")"),
            more => write!(f, " and {more} more)"),
        }
    }
}

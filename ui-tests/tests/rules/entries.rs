//! The contents of the page, in its order: every rule, then the errors without a rule.

mod keys_and_routes;
mod methods_and_headers;
mod origins;
mod other;

/// One heading of the page.
pub(crate) struct Entry {
    /// The name of a rule, or else a title.
    pub(crate) heading: &'static str,
    /// What is wrong, in one line.
    pub(crate) meaning: &'static str,
    /// What the message leaves out; empty if it leaves out nothing.
    pub(crate) why: &'static str,
    /// The mistakes that show it, as `topic/case`: one for each wording.
    pub(crate) cases: &'static [&'static str],
}

/// Entries under a common heading.
pub(crate) struct Section {
    pub(crate) title: &'static str,
    pub(crate) entries: &'static [Entry],
}

pub(crate) const RULES: &[Section] = &[
    Section { title: "Origins", entries: origins::ENTRIES },
    Section { title: "Methods", entries: methods_and_headers::METHODS },
    Section { title: "Request headers", entries: methods_and_headers::REQUEST_HEADERS },
    Section { title: "Response headers", entries: methods_and_headers::RESPONSE_HEADERS },
    Section { title: "Max age", entries: methods_and_headers::MAX_AGE },
    Section { title: "Keys", entries: keys_and_routes::KEYS },
    Section { title: "Routes", entries: keys_and_routes::ROUTES },
];

pub(crate) const OTHERS: &[Section] = &[
    Section { title: "Policies", entries: other::POLICIES },
    Section { title: "Paths and fallbacks", entries: other::PATHS },
    Section { title: "Handlers", entries: other::HANDLERS },
    Section { title: "Routers and states", entries: other::ROUTERS },
    Section { title: "Errors from rustc itself", entries: other::RUSTC },
];

/// All entries, in the order of the page.
pub(crate) fn all() -> impl Iterator<Item = &'static Entry> {
    RULES.iter().chain(OTHERS).flat_map(|section| section.entries)
}

/// An entry, written as a row of a table.
const fn entry(
    heading: &'static str,
    meaning: &'static str,
    why: &'static str,
    cases: &'static [&'static str],
) -> Entry {
    Entry { heading, meaning, why, cases }
}

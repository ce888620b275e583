//! Writes the page.

use std::fmt::Write;

use crate::{
    case::Case,
    entries::{Entry, Section, OTHERS, RULES},
};

const HEAD: &str = "# The rules, and every compile error

A policy that cannot work in any browser, or that is not safe, does not compile. This page lists every error that
`#[cors]`, `policy!`, `origins!`, `layer_policy!`, a route attribute or `router!` can cause: what the compiler says, why,
and what to write instead. A message that ends with `rule:` names its heading here. A policy that is built at start-up is
checked by the same rules, with the same messages.

This page is generated. Tests compare each message with the compiler's output; \"Before\" is the code that causes it, and
\"After\" compiles. Imports, and a `main` that has nothing to show, are left out of both.

| rule | what is wrong |
|---|---|
";

const OTHERS_HEAD: &str = "
Errors without a rule are in [other errors](#other-errors): how attributes and macros are written, and which types
handlers take and return.
";

const OTHERS_INDEX: &str = "
## Other errors

These messages name no rule. They are about how something is written, not about what a policy can say.

| error | what the compiler says |
|---|---|
";

pub(crate) fn page() -> String {
    let mut page = HEAD.to_owned();
    for entry in entries(RULES) {
        line(&mut page, entry, entry.meaning);
    }
    page += OTHERS_HEAD;
    for section in RULES {
        write_section(&mut page, "##", "###", section);
    }
    page += OTHERS_INDEX;
    for entry in entries(OTHERS) {
        let said = Case::read(entry.cases[0]).said;
        let head = said.lines().next().and_then(|line| line.split_once(": ")).expect("an error").1;
        line(&mut page, entry, &head.replace('|', "\\|"));
    }
    for section in OTHERS {
        write_section(&mut page, "###", "####", section);
    }
    page
}

fn entries(sections: &'static [Section]) -> impl Iterator<Item = &'static Entry> {
    sections.iter().flat_map(|section| section.entries)
}

/// A line of an index.
fn line(page: &mut String, entry: &Entry, meaning: &str) {
    writeln!(page, "| [{}](#{}) | {meaning} |", entry.heading, anchor(entry.heading)).expect("a line");
}

fn write_section(page: &mut String, level: &str, below: &str, section: &Section) {
    write!(page, "\n{level} {}\n", section.title).expect("a heading");
    for entry in section.entries {
        write!(page, "\n{below} {}\n", entry.heading).expect("a heading");
        let cases: Vec<Case> = entry.cases.iter().map(|name| Case::read(name)).collect();
        for (number, case) in cases.iter().enumerate() {
            let (lead, why) = if number == 0 { ("", entry.why) } else { ("\nAnother example:\n", "") };
            page.push_str(lead);
            write_case(page, case, why);
        }
        if let Some(section) = cases.iter().find_map(|case| demanding_section(&case.said)) {
            write!(page, "\n[The section that requires it]({section})\n").expect("a link");
        }
    }
}

fn write_case(page: &mut String, case: &Case, why: &str) {
    let Case { before, said, after } = case;
    let why = if why.is_empty() { String::new() } else { format!("\n{why}\n") };
    let before = format!("Before:\n\n```rust,compile_fail\n{before}\n```");
    let after = format!("After:\n\n```rust\n{after}\n```");
    write!(page, "\n```text\n{said}\n```\n{why}\n{before}\n\n{after}\n").expect("a case");
}

/// The link after the rule's name.
fn demanding_section(said: &str) -> Option<&str> {
    said.lines().find_map(|line| line.split_once("rule: ")?.1.split_once(", ")).map(|(_, link)| link)
}

/// The name of a heading in a link, as forges and rustdoc make it.
fn anchor(heading: &str) -> String {
    let is_kept = |letter: &char| letter.is_alphanumeric() || *letter == '-' || *letter == ' ';
    heading.chars().filter(is_kept).collect::<String>().to_lowercase().replace(' ', "-")
}

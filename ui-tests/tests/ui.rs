//! Each file of `ui/` holds one mistake; the text beside it is what the compiler says.

use restmachine_core::Rule;

#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}

#[test]
fn what_is_accepted_on_purpose_compiles() {
    let cases = trybuild::TestCases::new();
    cases.pass("pass/*.rs");
}

/// A trait's attribute takes no constant, so its words are a copy.
#[test]
fn an_entry_that_is_no_handler_is_told_what_the_rule_says() {
    let said = include_str!("../ui/routers/entry_is_a_struct.stderr");
    let rule = Rule::RouteEntry("Data".to_owned());
    for words in [rule.to_string(), rule.help(), format!("rule: {}", rule.id())] {
        assert!(said.contains(&words), "{words}");
    }
}

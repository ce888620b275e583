//! Each file of `ui/` holds one mistake; the text beside it is what the compiler says.

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

//! The grammar of route paths: browsers send an accepted path as written, and a refused path is explained.

use restmachine_core::{PathPattern, Rule, Segment};
use url::Url;

pub(crate) fn check(text: &str) {
    let pattern = PathPattern::parse(text);
    if let Ok(pattern) = &pattern {
        assert_eq!(written(pattern), text, "the parsed path is the path in the source");
        check_sent(pattern);
        let mut names: Vec<&str> = pattern.parameters().collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{text:?} has two parameters with one name");
    }
    match PathPattern::parse_prefix(text) {
        Ok(prefix) => assert_eq!(Ok(&prefix), pattern.as_ref(), "a prefix is a path too"),
        Err(rule) => check_explained(text, &rule),
    }
    if let Err(rule) = &pattern {
        check_explained(text, rule);
    }
}

/// Checks that a refusal has a message, and that a path it offers is accepted. As a prefix the offered path may break another rule,
/// which is reported next.
fn check_explained(text: &str, rule: &Rule) {
    assert!(!rule.explanation().is_empty());
    let help = rule.help();
    if let Some(offered) = help.strip_prefix("write `").and_then(|help| help.strip_suffix('`')) {
        assert_ne!(offered, text, "the refused path is offered again");
        assert!(PathPattern::parse(offered).is_ok(), "{text:?}: {help}");
    }
}

/// The path, put together from its segments.
fn written(pattern: &PathPattern) -> String {
    if pattern.segments.is_empty() {
        return "/".to_owned();
    }
    if pattern.segments == [Segment::Literal(String::new())] {
        return "/{$}".to_owned();
    }
    let segments = pattern.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Parameter { name, prefix, suffix } => format!("/{prefix}{{{name}}}{suffix}"),
        Segment::Rest { name } => format!("/{{*{name}}}"),
    });
    segments.collect()
}

/// A literal matches only what a browser sends, so a URL parser must leave it as it is.
fn check_sent(pattern: &PathPattern) {
    let filled = pattern.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Parameter { prefix, suffix, .. } => format!("/{prefix}x{suffix}"),
        Segment::Rest { .. } => "/x".to_owned(),
    });
    let path: String = filled.collect();
    let url = Url::parse(&format!("https://app.example.com{path}")).expect("a URL");
    assert_eq!(url.path(), if path.is_empty() { "/" } else { &path }, "no browser sends the path as written");
}

//! R-PATH: which paths and prefixes are accepted, and the reason why others are refused.

use restmachine_core::{PathPattern, PathReason, Rule, Segment};

fn literal(text: &str) -> Segment {
    Segment::Literal(text.to_owned())
}

fn parameter(prefix: &str, name: &str, suffix: &str) -> Segment {
    Segment::Parameter { name: name.to_owned(), prefix: prefix.to_owned(), suffix: suffix.to_owned() }
}

fn rest(name: &str) -> Segment {
    Segment::Rest { name: name.to_owned() }
}

fn reason(result: Result<PathPattern, Rule>) -> Option<PathReason> {
    match result {
        Err(Rule::RoutePath { reason, .. }) => Some(reason),
        Err(rule) => panic!("{rule:?} is not R-PATH"),
        Ok(_) => None,
    }
}

#[test]
fn accepted() {
    for (path, segments) in [
        ("/", vec![]),
        ("/x", vec![literal("x")]),
        ("/x/", vec![literal("x"), literal("")]),
        ("/users/{id}", vec![literal("users"), parameter("", "id", "")]),
        ("/files/{name}.json", vec![literal("files"), parameter("", "name", ".json")]),
        ("/v{major}/x-{y}-z", vec![parameter("v", "major", ""), parameter("x-", "y", "-z")]),
        ("/{*rest}", vec![rest("rest")]),
        ("/a/{b}/{*c}", vec![literal("a"), parameter("", "b", ""), rest("c")]),
        (
            "/{type}/{_id}/{größe}",
            vec![parameter("", "type", ""), parameter("", "_id", ""), parameter("", "größe", "")],
        ),
        ("/m%C3%BCnchen/a%2Fb", vec![literal("m%C3%BCnchen"), literal("a%2Fb")]),
        (
            "/~a/b:c/c@d/e;f=g,h/$&'()*+!|",
            vec![literal("~a"), literal("b:c"), literal("c@d"), literal("e;f=g,h"), literal("$&'()*+!|")],
        ),
        ("/{$}", vec![literal("")]),
        ("/..../.well-known/a..b", vec![literal("...."), literal(".well-known"), literal("a..b")]),
        ("/v1/items:batch", vec![literal("v1"), literal("items:batch")]),
        ("/:/:1/*.js/a*b/a*", [":", ":1", "*.js", "a*b", "a*"].map(literal).to_vec()),
        ("/{id}:archive", vec![parameter("", "id", ":archive")]),
        ("/[a]", vec![literal("[a]")]),
    ] {
        assert_eq!(PathPattern::parse(path), Ok(PathPattern { segments }), "{path}");
    }
}

#[test]
fn refused() {
    let name = |text: &str| PathReason::ParameterName(text.to_owned());
    let foreign = |text: &str| PathReason::ForeignParameter(text.to_owned());
    let wildcard = |text: &str| PathReason::Wildcard(text.to_owned());
    let spelling = |written: &str, canonical: &str| PathReason::Spelling {
        written: written.to_owned(),
        canonical: canonical.to_owned(),
    };
    for (path, expected) in [
        ("", PathReason::NoSlash),
        ("x", PathReason::NoSlash),
        ("{id}", PathReason::NoSlash),
        (" /x", PathReason::WhiteSpace),
        ("//", PathReason::EmptySegment),
        ("//x", PathReason::EmptySegment),
        ("/x//y", PathReason::EmptySegment),
        ("/x//", PathReason::EmptySegment),
        ("/{}", PathReason::ParameterEmpty),
        ("/{*}", PathReason::ParameterEmpty),
        ("/{1a}", name("1a")),
        ("/{a-b}", name("a-b")),
        ("/{ id }", name(" id ")),
        ("/{id:u64}", name("id:u64")),
        ("/{_}", name("_")),
        ("/{self}", name("self")),
        ("/{crate}", name("crate")),
        ("/{r#type}", name("r#type")),
        ("/{**a}", name("*a")),
        ("/{a}/{a}", PathReason::ParameterRepeated("a".to_owned())),
        ("/{a}/x/{*a}", PathReason::ParameterRepeated("a".to_owned())),
        ("/{*rest}/x", PathReason::RestNotLast),
        ("/{*rest}/", PathReason::RestNotLast),
        ("/x{*rest}", PathReason::RestNotAlone),
        ("/{*rest}.html", PathReason::RestNotAlone),
        ("/{a}{b}", PathReason::TwoParameters("{a}{b}".to_owned())),
        ("/{a}-{*b}", PathReason::TwoParameters("{a}-{*b}".to_owned())),
        ("/n/:id", foreign(":id")),
        ("/:_id/x", foreign(":_id")),
        ("/:id.json", foreign(":id.json")),
        ("/:größe", foreign(":größe")),
        ("/:id?", foreign(":id?")),
        ("/n/*rest", foreign("*rest")),
        ("/*a{b}", foreign("*a{b}")),
        ("/*", wildcard("*")),
        ("/*/x", wildcard("*")),
        ("/x/**", wildcard("**")),
        ("/x/**rest", wildcard("**rest")),
        ("/x/.*", wildcard(".*")),
        ("/(.*)", wildcard("(.*)")),
        ("/x/...", wildcard("...")),
        ("/[...rest]", wildcard("[...rest]")),
        ("/:rest*", foreign(":rest*")),
        ("/{rest:.*}", name("rest:.*")),
        ("/{rest..}", name("rest..")),
        ("/{$}/x", name("$")),
        ("/x/{$}", name("$")),
        ("/%61xum", spelling("%61", "a")),
        ("/stra%c3%9fe", spelling("%c3", "%C3")),
        ("/a%2fb", spelling("%2f", "%2F")),
        ("/x%7E{id}", spelling("%7E", "~")),
        ("/{id}%5f", spelling("%5f", "_")),
        ("/%2Ewell-known", spelling("%2E", ".")),
        ("/{a", PathReason::Brace),
        ("/a}", PathReason::Brace),
        ("/{a}}", PathReason::Brace),
        ("/{{a}}", PathReason::Brace),
        ("/{a/b}", PathReason::Brace),
        ("/x?y", PathReason::Query),
        ("/x#y", PathReason::Fragment),
        ("/a b", PathReason::WhiteSpace),
        ("/a ", PathReason::WhiteSpace),
        ("/a\u{a0}b", PathReason::WhiteSpace),
        ("/a\0b", PathReason::Control),
        ("/a\u{7f}", PathReason::Control),
        ("/münchen", PathReason::NonAscii('ü')),
        ("/ü{id}", PathReason::NonAscii('ü')),
        ("/{id}ü", PathReason::NonAscii('ü')),
        ("/100%", PathReason::Percent),
        ("/%4", PathReason::Percent),
        ("/%4g", PathReason::Percent),
        ("/%é1", PathReason::Percent),
        ("/a\"b", PathReason::Unencoded('"')),
        ("/<id>", PathReason::Unencoded('<')),
        ("/a>b", PathReason::Unencoded('>')),
        ("/a^b", PathReason::Unencoded('^')),
        ("/a`b", PathReason::Unencoded('`')),
        ("/a\\b", PathReason::Backslash),
        ("/.", PathReason::Dot(".".to_owned())),
        ("/a/../b", PathReason::Dot("..".to_owned())),
        ("/%2e", PathReason::Dot("%2e".to_owned())),
        ("/.%2E/a", PathReason::Dot(".%2E".to_owned())),
    ] {
        assert_eq!(reason(PathPattern::parse(path)), Some(expected), "{path:?}");
    }
}

#[test]
fn prefixes() {
    for (prefix, expected) in [
        ("/", None),
        ("/api", None),
        ("/api/v1", None),
        ("/{tenant}/api", None),
        ("/api/", Some(PathReason::TrailingSlash)),
        ("/{*rest}", Some(PathReason::RestInPrefix)),
        ("/a/{*rest}", Some(PathReason::RestInPrefix)),
        ("/:tenant/api", Some(PathReason::ForeignParameter(":tenant".to_owned()))),
        ("", Some(PathReason::NoSlash)),
        ("api", Some(PathReason::NoSlash)),
        ("//", Some(PathReason::EmptySegment)),
        ("/{$}", Some(PathReason::TrailingSlash)),
        ("/%61pi", Some(PathReason::Spelling { written: "%61".to_owned(), canonical: "a".to_owned() })),
        ("/api/*", Some(PathReason::WildcardInPrefix("*".to_owned()))),
        ("/*/", Some(PathReason::WildcardInPrefix("*".to_owned()))),
        ("*", Some(PathReason::WildcardInPrefix("*".to_owned()))),
        ("/:tenant/**", Some(PathReason::WildcardInPrefix("**".to_owned()))),
        ("/api/*rest", Some(PathReason::WildcardInPrefix("*rest".to_owned()))),
        ("/api/:rest*", Some(PathReason::WildcardInPrefix(":rest*".to_owned()))),
        ("/api/<rest..>", Some(PathReason::WildcardInPrefix("<rest..>".to_owned()))),
        ("/api/{rest:.*}", Some(PathReason::WildcardInPrefix("{rest:.*}".to_owned()))),
        ("/a*b", None),
    ] {
        assert_eq!(reason(PathPattern::parse_prefix(prefix)), expected, "{prefix}");
    }
    assert_eq!(PathPattern::parse_prefix("/").unwrap().segments, []);
}

#[test]
fn parameters() {
    let pattern = PathPattern::parse("/a/{b}/c-{d}.e/{*f}").unwrap();
    assert_eq!(pattern.parameters().collect::<Vec<_>>(), ["b", "d", "f"]);
}

//! The page of the guide, whose configurations the tests start.

use std::{fs, path::Path};

use crate::proxy::Software;

const PAGE: &str = include_str!("../../restmachine/docs/guide/behind_a_proxy.md");

/// The names and lines of the configurations that the page prints. A name is what comes after the fence: the proxy, and what
/// the lines are for.
fn snippets() -> Vec<(&'static str, String)> {
    let mut snippets: Vec<(&str, String)> = Vec::new();
    let mut is_code = false;
    for line in PAGE.lines() {
        match line.strip_prefix("```") {
            Some(name) => {
                is_code = !is_code;
                if is_code {
                    snippets.push((name, String::new()));
                }
            }
            None if is_code => {
                let (_, lines) = snippets.last_mut().unwrap();
                *lines += line;
                lines.push('\n');
            }
            None => {}
        }
    }
    snippets.retain(|(name, _)| software(name).is_some());
    snippets
}

fn software(name: &str) -> Option<Software> {
    match name.split(' ').next()? {
        "nginx" => Some(Software::Nginx),
        "vcl" => Some(Software::Varnish),
        "haproxy" => Some(Software::Haproxy),
        "apache" => Some(Software::Apache),
        "squid" => Some(Software::Squid),
        "caddyfile" => Some(Software::Caddy),
        _ => None,
    }
}

/// The lines that the page prints under this name, and the proxy that they are for.
pub(crate) fn snippet(name: &str) -> (Software, String) {
    let snippets = snippets();
    let found = snippets.iter().find(|(other, _)| *other == name);
    let (name, lines) = found.unwrap_or_else(|| panic!("the page has no configuration `{name}`"));
    (software(name).unwrap(), lines.clone())
}

#[test]
fn each_configuration_on_the_page_is_started() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("proxies");
    let files = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let sources: String = files.filter_map(|file| fs::read_to_string(file).ok()).collect();
    let snippets = snippets();
    assert!(snippets.len() > 10, "{}", snippets.len());
    let mut names: Vec<&str> = snippets.iter().map(|(name, _)| *name).collect();
    let is_started = |name: &str| sources.contains(&format!("behind(\"{name}\")"));
    let unstarted: Vec<&str> = names.iter().copied().filter(|name| !is_started(name)).collect();
    assert_eq!(unstarted, [""; 0]);
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), snippets.len(), "two configurations have one name");
}

#[test]
fn the_page_names_the_versions_that_are_started() {
    for (name, software) in [
        ("nginx", Software::Nginx),
        ("Varnish", Software::Varnish),
        ("HAProxy", Software::Haproxy),
        ("Apache", Software::Apache),
        ("Squid", Software::Squid),
        ("Caddy", Software::Caddy),
    ] {
        let named = format!("{name} {}", software.version());
        assert!(PAGE.contains(&named), "{named}");
    }
}

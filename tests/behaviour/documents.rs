//! Every relative link in a document leads to a file, and to a heading in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The directories with pages of their own.
const PLACES: [&str; 7] = [
    "",
    "docs",
    "restmachine/docs",
    "restmachine/docs/guide",
    "benches",
    "restmachine-browser",
    "restmachine-core",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn pages() -> Vec<PathBuf> {
    let directories = PLACES.iter().map(|place| fs::read_dir(root().join(place)).expect(place));
    let entries = directories.flatten().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

/// The text of a page without its blocks of code.
fn prose(page: &Path) -> String {
    let text = fs::read_to_string(page).unwrap();
    let mut is_code = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The targets after `](`, and after `]: ` in a line of definitions.
fn links(prose: &str) -> Vec<&str> {
    let inline = prose.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let defined =
        prose.lines().filter(|line| line.starts_with('[')).filter_map(|line| line.split("]: ").nth(1));
    inline.chain(defined).filter(|link| !link.contains("://") && is_of_a_file(link)).collect()
}

/// Rustdoc's links lead to items.
fn is_of_a_file(link: &str) -> bool {
    !link.contains("::") && (link.contains(['.', '/']) || link.starts_with('#'))
}

/// A heading as forges and rustdoc name it.
fn name(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn broken(page: &Path, link: &str) -> Option<String> {
    let (file, heading) = link.split_once('#').map_or((link, None), |(file, heading)| (file, Some(heading)));
    let target = if file.is_empty() { page.to_owned() } else { page.with_file_name(file) };
    let is_there = target.exists()
        && heading.is_none_or(|heading| {
            prose(&target)
                .lines()
                .any(|line| line.starts_with('#') && name(line.trim_start_matches(['#', ' '])) == heading)
        });
    (!is_there).then(|| format!("{}: {link}", page.display()))
}

#[test]
fn links_lead_somewhere() {
    let pages = pages();
    let links: Vec<(PathBuf, String)> = pages
        .iter()
        .flat_map(|page| {
            links(&prose(page)).into_iter().map(|link| (page.clone(), link.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    assert!(links.len() > 50, "{}", links.len());
    let broken: Vec<String> = links.iter().filter_map(|(page, link)| broken(page, link)).collect();
    assert_eq!(broken, [""; 0]);
}

/// Rustdoc reads the definitions in `guide.rs`, and readers of the files those at the end of a page: both say the same.
#[test]
fn pages_of_the_guide_lead_where_rustdoc_leads() {
    let source = fs::read_to_string(root().join("restmachine/src/guide.rs")).unwrap();
    for page in pages().iter().filter(|page| page.parent().is_some_and(|place| place.ends_with("docs/guide")))
    {
        for line in prose(page).lines().filter(|line| line.starts_with('[') && line.contains(".md")) {
            let rustdoc = line.replace("]: ", "]: crate::guide::").replace(".md", "");
            assert!(source.contains(&format!("{rustdoc}\\n")), "{}: {line}", page.display());
        }
    }
}

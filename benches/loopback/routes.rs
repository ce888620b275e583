//! The routes that the peers are given.

pub(crate) struct Route {
    pub(crate) methods: Vec<&'static str>,
    pub(crate) path: &'static str,
}

pub(crate) fn all() -> impl Iterator<Item = Route> {
    let lines = include_str!("../routes/github.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut words: Vec<_> = line.split_whitespace().collect();
        words.pop().map(|path| Route { path, methods: words })
    })
}

pub(crate) const REPOSITORIES: &str = "/user/repos";
pub(crate) const ISSUE: &str = "/repos/{owner}/{repo}/issues/{number}";

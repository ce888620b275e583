//! The responses of the handlers, the same for every contestant.

use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Repository {
    id: u32,
    name: &'static str,
}

#[derive(Serialize)]
pub(crate) struct Issue<'a> {
    pub(crate) owner: &'a str,
    pub(crate) repo: &'a str,
    pub(crate) number: u32,
}

pub(crate) const REPOSITORIES: [Repository; 1] = [Repository { id: 1_296_269, name: "Hello-World" }];

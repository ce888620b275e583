//! The two requests that are measured.

use crate::{app, contestants::Contestant, Outcome};

#[derive(Clone, Copy)]
pub(crate) enum Scenario {
    /// A path without a parameter, requested by a program.
    Static,
    /// A path with three parameters, requested by a page of an origin that the policy names.
    CrossOrigin,
}

impl Scenario {
    pub(crate) const ALL: [Self; 2] = [Self::Static, Self::CrossOrigin];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Static => "GET /user/repos",
            Self::CrossOrigin => "GET /repos/rust-lang/rust/issues/1347, cross-origin",
        }
    }

    pub(crate) fn request(self) -> &'static str {
        match self {
            Self::Static => "GET /user/repos HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n",
            Self::CrossOrigin => {
                "GET /repos/rust-lang/rust/issues/1347 HTTP/1.1\r\nhost: 127.0.0.1\r\n\
                 origin: https://admin.example.com\r\n\r\n"
            }
        }
    }

    /// Checks that a contestant answers correctly, so that no wrong answer is measured.
    pub(crate) fn check(self, contestant: Contestant, answer: &str) -> Outcome {
        let (body, is_shared) = match self {
            Self::Static => (app::REPOSITORIES, false),
            Self::CrossOrigin => (app::ISSUE, true),
        };
        let has_body = answer.ends_with(body);
        let has_header = answer.contains("access-control-allow-origin: https://admin.example.com\r\n");
        if contestant == Contestant::Hyper || (has_body && has_header == is_shared) {
            return Ok(());
        }
        Err(format!("{} answers {}:\n{answer}", contestant.name(), self.name()).into())
    }
}

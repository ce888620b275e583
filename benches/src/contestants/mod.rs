//! The contestants.

#[cfg(feature = "peers")]
mod actix;
#[cfg(feature = "peers")]
mod axum;
mod by_hand;
mod ours;
#[cfg(feature = "peers")]
mod poem;

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use http_body::Body;
use http_body_util::{BodyExt, Full};

use crate::{
    contestant::{ready, Measured},
    questions::{Answer, Question},
    sets::{github, hundred, ten, thousand, Set},
};

/// The names of all contestants, the floor first.
pub const NAMES: &[&str] = &[
    "hand",
    "restmachine",
    #[cfg(feature = "peers")]
    "axum",
    #[cfg(feature = "peers")]
    "axum, layer around",
    #[cfg(feature = "peers")]
    "actix",
    #[cfg(feature = "peers")]
    "actix, scopes",
    #[cfg(feature = "peers")]
    "poem",
];

/// The contestant with that name, with a set of routes.
///
/// # Panics
///
/// If there is no such contestant.
#[must_use]
pub fn named(name: &str, set: Set) -> Box<dyn Measured> {
    match (name, set) {
        ("hand", Set::Github) => Box::new(by_hand::Hand::<github::ByHand>::default()),
        ("hand", Set::Ten) => Box::new(by_hand::Hand::<ten::ByHand>::default()),
        ("hand", Set::Hundred) => Box::new(by_hand::Hand::<hundred::ByHand>::default()),
        ("hand", Set::Thousand) => Box::new(by_hand::Hand::<thousand::ByHand>::default()),
        ("restmachine", Set::Github) => Box::new(github::ours::App::service()),
        ("restmachine", Set::Ten) => Box::new(ten::ours::App::service()),
        ("restmachine", Set::Hundred) => Box::new(hundred::ours::App::service()),
        ("restmachine", Set::Thousand) => Box::new(thousand::ours::App::service()),
        #[cfg(feature = "peers")]
        ("axum", set) => Box::new(axum::inside(set)),
        #[cfg(feature = "peers")]
        ("axum, layer around", set) => Box::new(axum::around(set)),
        #[cfg(feature = "peers")]
        ("actix", set) => actix::flat(set),
        #[cfg(feature = "peers")]
        ("actix, scopes", set) => actix::in_scopes(set),
        #[cfg(feature = "peers")]
        ("poem", set) => Box::new(poem::Poem::of(set)),
        _ => panic!("there is no contestant `{name}`"),
    }
}

/// A request as frameworks based on the `http` crate get it.
fn request(question: &Question) -> Request<Full<Bytes>> {
    let mut request = Request::builder().method(question.method).uri(question.path);
    for (name, value) in values(question) {
        request = request.header(name, value);
    }
    request.body(Full::new(Bytes::from_static(question.body.as_bytes()))).expect("the questions are valid")
}

/// The headers as a server reads them: each value is a part of one buffer, and cloning it allocates nothing.
fn values(question: &Question) -> impl Iterator<Item = (&'static str, HeaderValue)> {
    let buffer =
        Bytes::from(question.headers.iter().flat_map(|(_, value)| value.bytes()).collect::<Vec<_>>());
    let mut start = 0;
    question.headers.iter().map(move |(name, value)| {
        let part = buffer.slice(start..start + value.len());
        start += value.len();
        (*name, HeaderValue::from_maybe_shared(part).expect("the questions are valid"))
    })
}

fn read<B: Body>(response: Response<B>) -> Answer {
    let (parts, body) = response.into_parts();
    let body = ready(|| body.collect()).map(|collected| collected.to_bytes()).unwrap_or_default();
    let headers = parts.headers.iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
    Answer::of(parts.status.as_u16(), headers, &body)
}

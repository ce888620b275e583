//! Paths: which row of a table a request reaches, compared with a search of every row, and the grammar of route paths.
//!
//! An input is the line `METHOD target` of a request, and the path of a route attribute on a second line.

#![no_main]

mod app;
mod grammar;
mod naive;
mod spelling;

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use http_body_util::BodyExt;
use libfuzzer_sys::fuzz_target;
use restmachine::{Body, Method, Request, Response, Uri};

use crate::naive::Outcome;

fuzz_target!(|input: &str| {
    let (line, route) = input.split_once('\n').unwrap_or((input, input));
    grammar::check(route);
    let (method, target) = line.split_once(' ').unwrap_or(("GET", line));
    let (Ok(method), Ok(uri)) = (method.parse(), target.parse()) else { return };
    check_lookup(method, uri);
});

fn check_lookup(method: Method, uri: Uri) {
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method.clone();
    *request.uri_mut() = uri.clone();
    let response = at_once(app::App::service().respond(request));
    let (outcome, expected) = (outcome(&method, response), naive::outcome(&method, uri.path()));
    assert_eq!(outcome, expected, "{method} {}", uri.path());
}

/// The outcome, as the application reports it.
fn outcome(method: &Method, response: Response) -> Outcome {
    let text = |name: &str| {
        let value = response.headers().get(name).map(|value| value.to_str().expect("a text"));
        value.map(str::to_owned)
    };
    let (row, allow) = (text("x-row"), text("allow"));
    match (row, response.status().as_u16()) {
        (Some(row), 200) => {
            let body = at_once(response.into_body().collect()).expect("a body at hand").to_bytes();
            let body = String::from_utf8(body.to_vec()).expect("a text");
            // A response to HEAD has no body with the parameters.
            let parameters = (*method != Method::HEAD).then_some(body);
            Outcome::Row { row, parameters }
        }
        (None, 400) => Outcome::Undecodable,
        (None, status @ (204 | 404 | 405)) => Outcome::Nothing { status, allow },
        (row, status) => panic!("{status} of {row:?}"),
    }
}

/// Polls a future once, which is enough because nothing here waits.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits for something"),
    }
}

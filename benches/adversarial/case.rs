//! Hostile requests, which no client sends by mistake.

use restmachine::{Body, CorsPolicy, Request, Service};
use restmachine_benches::{contestant::ready, valgrind::PREPARED};

use super::app::App;

/// A kind of hostile request.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    /// A path of one long segment, which no route has.
    LongSegment,
    /// A path of many segments.
    ManySegments,
    /// A path of many segments that a route takes as one parameter.
    LongParameter,
    /// A path for which every fork on ten levels has to be tried. The size is that of a query, which costs nothing.
    Backtracking,
    /// A long `Origin`.
    LongOrigin,
    /// A preflight that asks for a long method.
    LongMethod,
    /// A preflight that asks for a long list of headers.
    LongHeaders,
    /// A foreign origin, and a policy with that many other origins.
    ManyOrigins,
}

impl Case {
    pub(crate) const ALL: [Self; 8] = [
        Self::LongSegment,
        Self::ManySegments,
        Self::LongParameter,
        Self::Backtracking,
        Self::LongOrigin,
        Self::LongMethod,
        Self::LongHeaders,
        Self::ManyOrigins,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::LongSegment => "long-segment",
            Self::ManySegments => "many-segments",
            Self::LongParameter => "long-parameter",
            Self::Backtracking => "backtracking",
            Self::LongOrigin => "long-origin",
            Self::LongMethod => "long-method",
            Self::LongHeaders => "long-headers",
            Self::ManyOrigins => "many-origins",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|case| case.name() == name)
    }

    /// The smaller of the two sizes, in bytes or in origins.
    pub(crate) const fn size(self) -> usize {
        match self {
            Self::ManyOrigins => 1000,
            _ => 8192,
        }
    }

    /// Prepares requests of this size and answers some of them.
    pub(crate) fn run(self, size: usize, answered: usize) {
        let service = self.service(size);
        let mut requests = (0..PREPARED).map(|_| self.request(size)).collect::<Vec<_>>().into_iter();
        for request in requests.by_ref().take(answered) {
            let response = ready(|| service.respond(request));
            assert_eq!(response.status(), self.status());
        }
        std::mem::forget(requests);
    }

    fn service(self, size: usize) -> Service<App> {
        let Self::ManyOrigins = self else { return App::service() };
        let origins = (0..size).map(|number| format!("https://app-{number}.example.com"));
        let policy = CorsPolicy::builder().origins(origins.collect::<Vec<_>>()).build();
        App::service().with_cors(policy.expect("a sound policy"))
    }

    const fn status(self) -> u16 {
        match self {
            Self::LongSegment | Self::ManySegments | Self::Backtracking => 404,
            Self::LongParameter | Self::LongMethod | Self::LongHeaders | Self::ManyOrigins => 204,
            Self::LongOrigin => 403,
        }
    }

    fn request(self, size: usize) -> Request {
        let long = "x".repeat(size);
        let preflight = |uri: &str, origin: &str, method: &str, headers: &str| {
            Request::options(uri)
                .header("origin", origin)
                .header("access-control-request-method", method)
                .header("access-control-request-headers", headers)
        };
        let allowed = "https://app.example.com";
        let request = match self {
            Self::LongSegment => Request::get(format!("/{long}")),
            Self::ManySegments => Request::get("/x".repeat(size / 2)),
            Self::LongParameter => Request::get(format!("/files/{}", "x/".repeat(size / 2))),
            Self::Backtracking => Request::get(format!("/a/b/b/b/b/b/b/b/b/b/none?{long}")),
            Self::LongOrigin => preflight("/", &format!("https://{long}"), "GET", "accept"),
            Self::LongMethod => preflight("/", allowed, &long, "accept"),
            Self::LongHeaders => preflight("/", allowed, "GET", &long),
            Self::ManyOrigins => Request::get("/").header("origin", "https://app-x.example.com"),
        };
        request.body(Body::empty()).expect("a request that can be sent")
    }
}

//! Paths that change on their way to the program.

use crate::{
    api::{Api, APP},
    proxy::Software,
};

/// A path, and what arrives of it; or the status of the proxy that refuses it.
type Row = (&'static str, Result<&'static str, u16>);

async fn arrive(api: &Api, rows: &[Row]) {
    for (path, expected) in rows {
        let answer = api.ask(&format!("GET {path}"), &[("origin", APP)]).await;
        // Only an answer of the program has a policy.
        let is_own = !answer.cors_headers().is_empty();
        let seen = if is_own { Ok(answer.body.as_str()) } else { Err(answer.status.as_u16()) };
        assert_eq!(seen, *expected, "{path}");
    }
}

/// Paths that arrive as they are sent, where nothing rewrites them.
const UNCHANGED: [Row; 6] = [
    ("/a//b", Ok("/a//b")),
    ("/a/./b", Ok("/a/./b")),
    ("/a%2Fb", Ok("/a%2Fb")),
    ("/a%3Bb", Ok("/a%3Bb")),
    ("/%61", Ok("/%61")),
    ("/a%c3%bc", Ok("/a%c3%bc")),
];

#[tokio::test]
async fn paths_arrive_as_they_are_sent() {
    let behind = [
        Api::behind("nginx paths").await,
        Api::with(Software::Varnish, "").await,
        Api::with(Software::Haproxy, "").await,
        Api::behind("squid server").await,
        Api::with(Software::Caddy, "reverse_proxy 127.0.0.1:8000").await,
    ];
    for api in behind.into_iter().flatten() {
        arrive(&api, &UNCHANGED).await;
    }
}

#[tokio::test]
async fn nginx_rewrites_paths_where_proxy_pass_has_a_path() {
    let lines = "location / { proxy_pass http://127.0.0.1:8000/; }";
    let Some(api) = Api::with(Software::Nginx, lines).await else { return };
    let rows = [
        ("/a//b", Ok("/a/b")),
        ("/a/./b", Ok("/a/b")),
        ("/a%2Fb", Ok("/a/b")),
        ("/a%3Bb", Ok("/a;b")),
        ("/%61", Ok("/a")),
        ("/a%c3%bc", Ok("/a%C3%BC")),
    ];
    arrive(&api, &rows).await;
}

#[tokio::test]
async fn apache_rewrites_paths_unless_it_may_not() {
    let Some(api) = Api::with(Software::Apache, "ProxyPass / http://127.0.0.1:8000/").await else { return };
    let rows = [
        ("/a//b", Ok("/a/b")),
        ("/a/./b", Ok("/a/b")),
        ("/a%2Fb", Err(404)),
        ("/a%3Bb", Ok("/a;b")),
        ("/%61", Ok("/a")),
        ("/a%c3%bc", Ok("/a%C3%BC")),
    ];
    arrive(&api, &rows).await;
    let Some(api) = Api::behind("apache paths").await else { return };
    arrive(&api, &UNCHANGED).await;
}

/// Whether a proxy decodes the letter or not, the route and its policy are the same (RFC 3986, section 6.2.2).
#[tokio::test]
async fn an_encoded_letter_is_that_letter_behind_every_proxy() {
    let behind = [
        Api::behind("nginx paths").await,
        Api::with(Software::Nginx, "location / { proxy_pass http://127.0.0.1:8000/; }").await,
        Api::with(Software::Varnish, "").await,
        Api::with(Software::Haproxy, "").await,
        Api::behind("apache paths").await,
        Api::with(Software::Apache, "ProxyPass / http://127.0.0.1:8000/").await,
        Api::behind("squid server").await,
        Api::with(Software::Caddy, "reverse_proxy 127.0.0.1:8000").await,
    ];
    for api in behind.into_iter().flatten() {
        let answer = api.ask("GET /users/%6De", &[("origin", APP)]).await;
        assert_eq!(answer.body, "the user who is signed in");
        assert_eq!(answer.header("access-control-allow-credentials").as_deref(), Some("true"));
    }
}

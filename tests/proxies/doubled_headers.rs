//! CORS headers that a proxy adds to those of the program.

use restmachine::testing::BlockReason;

use crate::{
    api::{url, Api, APP},
    proxy::Software,
};

const NGINX: &str = "location / {
    proxy_pass http://127.0.0.1:8000;
    add_header Access-Control-Allow-Origin https://app.example.com;
}";
const NGINX_ALWAYS: &str = "location / {
    proxy_pass http://127.0.0.1:8000;
    add_header Access-Control-Allow-Origin https://app.example.com always;
}";
const HAPROXY: &str = "http-response add-header Access-Control-Allow-Origin https://app.example.com";
const APACHE: &str = "ProxyPass / http://127.0.0.1:8000/
Header always set Access-Control-Allow-Origin https://app.example.com";
const CADDY: &str = "header Access-Control-Allow-Origin https://app.example.com
reverse_proxy 127.0.0.1:8000";

/// How many lines the header has: in an answer, in the answer to a preflight, and in a 404.
async fn counts(api: &Api) -> [usize; 3] {
    let read = api.ask("GET /cached", &[("origin", APP)]).await;
    let preflight = api.preflight("/cached", "GET").await;
    let missing = api.ask("GET /nothing", &[("origin", APP)]).await;
    assert_eq!((read.status.as_u16(), preflight.status.as_u16(), missing.status.as_u16()), (200, 204, 404));
    [read, preflight, missing]
        .map(|answer| answer.headers.get_all("access-control-allow-origin").iter().count())
}

async fn doubles(software: Software, lines: &str, expected: [usize; 3]) {
    let Some(api) = Api::with(software, lines).await else { return };
    assert_eq!(counts(&api).await, expected, "{software:?}");
    let blocked = api.page(APP).fetch(&url("/cached")).await.unwrap_err();
    let two = "https://app.example.com, https://app.example.com".to_owned();
    assert_eq!(blocked.reason(), &BlockReason::SeveralAllowOrigins(two), "{software:?}");
}

#[tokio::test]
async fn an_added_header_is_a_second_one() {
    doubles(Software::Nginx, NGINX, [2, 2, 1]).await;
    doubles(Software::Nginx, NGINX_ALWAYS, [2, 2, 2]).await;
    doubles(Software::Haproxy, HAPROXY, [2, 2, 2]).await;
    doubles(Software::Apache, APACHE, [2, 2, 2]).await;
    doubles(Software::Caddy, CADDY, [2, 2, 2]).await;
}

#[tokio::test]
async fn a_replaced_header_is_the_only_one() {
    let behind = [
        Api::behind("nginx replace").await,
        Api::behind("vcl replace").await,
        Api::behind("haproxy replace").await,
        Api::behind("apache replace").await,
        Api::behind("caddyfile replace").await,
    ];
    for api in behind.into_iter().flatten() {
        assert_eq!(counts(&api).await, [1, 1, 1]);
        // The policy of this route says `*`.
        let answer = api.ask("GET /open", &[("origin", APP)]).await;
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some(APP));
        assert!(api.read("/open").await.is_some());
    }
}

#[tokio::test]
async fn a_removed_header_is_gone() {
    let hide =
        "location / { proxy_pass http://127.0.0.1:8000; proxy_hide_header Access-Control-Allow-Origin; }";
    let unset = "sub vcl_backend_response { unset beresp.http.Access-Control-Allow-Origin; }";
    let header = "ProxyPass / http://127.0.0.1:8000/\nHeader unset Access-Control-Allow-Origin";
    let down = "reverse_proxy 127.0.0.1:8000 {\nheader_down -Access-Control-Allow-Origin\n}";
    for (software, lines) in [
        (Software::Nginx, hide),
        (Software::Varnish, unset),
        (Software::Haproxy, "http-response del-header Access-Control-Allow-Origin"),
        (Software::Apache, header),
        (Software::Caddy, down),
    ] {
        let Some(api) = Api::with(software, lines).await else { continue };
        assert_eq!(counts(&api).await, [0, 0, 0], "{software:?}");
    }
}

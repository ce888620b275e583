//! Limits of a proxy that are lower than those of the program.

use crate::{
    api::{url, Api, APP},
    client,
    proxy::Software,
};

const NGINX: &str = "location / { proxy_pass http://127.0.0.1:8000; }";
const APACHE: &str = "ProxyPass / http://127.0.0.1:8000/";
const CADDY: &str = "reverse_proxy 127.0.0.1:8000";

/// A `POST` of so many bytes by a page: the status that it reads, or none.
async fn upload(api: &Api, bytes: usize) -> Option<u16> {
    let page = api.page(APP);
    let request = page.fetch(&url("/uploads")).method("POST").body("x".repeat(bytes));
    Some(request.await.ok()?.status())
}

/// A request with so many headers in all, and with one of so many bytes: the status, and whether a page may read it.
async fn get(api: &Api, headers: usize, bytes: usize) -> (u16, bool) {
    let names: Vec<String> = (0..headers.saturating_sub(3)).map(|number| format!("x-{number}")).collect();
    let long = "x".repeat(bytes);
    let mut sent = vec![("origin", APP), ("authorization", long.as_str())];
    sent.extend(names.iter().map(|name| (name.as_str(), "1")));
    let answer = api.ask("GET /headers", &sent).await;
    (answer.status.as_u16(), answer.headers.contains_key("access-control-allow-origin"))
}

/// Header lines, and bytes of a header: fewer than the program's limits, 256 and 64 KiB.
const MANY: usize = 120;
const LONG: usize = 10_000;
/// Bytes of a body: more than a megabyte, and less than the program's two.
const LARGE: usize = 1_500_000;
const READ: (u16, bool) = (200, true);

#[tokio::test]
async fn nginx_takes_a_megabyte() {
    let Some(api) = Api::with(Software::Nginx, NGINX).await else { return };
    assert_eq!(upload(&api, LARGE).await, None);
    let (origin, body) = ([("origin", APP)], "x".repeat(LARGE));
    let answer = client::ask(api.address(), "POST /uploads", &origin, body).await.unwrap();
    assert_eq!((answer.status.as_u16(), answer.cors_headers().len()), (413, 0));
    let Some(api) = Api::behind("nginx limits").await else { return };
    assert_eq!(upload(&api, LARGE).await, Some(200));
}

#[tokio::test]
async fn proxies_refuse_headers_that_the_program_would_take() {
    const REFUSED: (u16, bool) = (400, false);
    for (software, lines, many, long) in [
        (Software::Nginx, NGINX, READ, REFUSED),
        (Software::Varnish, "", REFUSED, REFUSED),
        (Software::Haproxy, "", REFUSED, READ),
        (Software::Apache, APACHE, REFUSED, REFUSED),
        (Software::Caddy, CADDY, READ, READ),
    ] {
        let Some(api) = Api::with(software, lines).await else { continue };
        let seen = (get(&api, MANY, 10).await, get(&api, 10, LONG).await);
        assert_eq!(seen, (many, long), "{software:?}");
        // Only nginx has a limit for bodies.
        assert_eq!(upload(&api, LARGE).await.is_some(), software != Software::Nginx, "{software:?}");
    }
}

#[tokio::test]
async fn limits_can_be_those_of_the_program() {
    for (name, api) in [
        ("nginx", Api::behind("nginx limits").await),
        ("Varnish", Api::behind("vcl limits").await),
        ("HAProxy", Api::behind("haproxy limits").await),
        ("Apache", Api::behind("apache limits").await),
        ("Squid", Api::behind("squid server").await),
    ] {
        let Some(api) = api else { continue };
        assert_eq!((get(&api, MANY, 10).await, get(&api, 10, LONG).await), (READ, READ), "{name}");
        assert_eq!(upload(&api, LARGE).await, Some(200), "{name}");
    }
}

#[tokio::test]
async fn an_impatient_proxy_answers_without_cors() {
    let lines = "location / { proxy_pass http://127.0.0.1:8000; proxy_read_timeout 1s; }";
    let Some(api) = Api::with(Software::Nginx, lines).await else { return };
    let answer = api.ask("GET /slow", &[("origin", APP)]).await;
    assert_eq!((answer.status.as_u16(), answer.cors_headers().len()), (504, 0));
    assert!(api.read("/slow").await.is_none());
}

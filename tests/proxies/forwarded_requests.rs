//! Headers of a request on their way to the program.

use crate::{
    api::{url, Api, APP},
    proxy::Software,
};

const NGINX: &str = "location / { proxy_pass http://127.0.0.1:8000; }";
const APACHE: &str = "ProxyPass / http://127.0.0.1:8000/";
const CADDY: &str = "reverse_proxy 127.0.0.1:8000";

/// The headers that arrive of those that a page sends, after a preflight that allowed all of them.
async fn tokens(api: &Api) -> String {
    let page = api.page(APP);
    let names = ["x_token", "x.trace", "x-token"];
    let request = page.fetch(&url("/headers"));
    let request = names.iter().fold(request, |request, name| request.header(name, "1"));
    let text = request.await.unwrap().text();
    let arrived = names.into_iter().filter(|name| text.contains(&format!("{name}: 1\n")));
    arrived.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn nginx_drops_names_that_are_not_letters_digits_and_hyphens() {
    for (software, lines, arrived) in [
        (Software::Nginx, NGINX, "x-token"),
        (Software::Varnish, "", "x_token x.trace x-token"),
        (Software::Haproxy, "", "x_token x.trace x-token"),
        (Software::Apache, APACHE, "x_token x.trace x-token"),
        (Software::Caddy, CADDY, "x_token x.trace x-token"),
    ] {
        let Some(api) = Api::with(software, lines).await else { continue };
        assert_eq!(tokens(&api).await, arrived, "{software:?}");
    }
    let Some(api) = Api::behind("nginx names").await else { return };
    assert_eq!(tokens(&api).await, "x_token x.trace x-token");
}

#[tokio::test]
async fn squid_drops_authorization_unless_it_passes_logins() {
    let headers = [("authorization", "Bearer 1")];
    let lines = "http_port 80 accel defaultsite=api.example.com
cache_peer 127.0.0.1 parent 8000 0 no-query originserver";
    let Some(api) = Api::with(Software::Squid, lines).await else { return };
    assert_eq!(api.ask("GET /session/silent", &headers).await.body, "");
    let Some(api) = Api::behind("squid server").await else { return };
    assert_eq!(api.ask("GET /session/silent", &headers).await.body, "[Bearer 1]");
}

/// The line of `Host` that the program gets for a request to `api.example.com`.
async fn host(api: &Api) -> String {
    let text = api.ask("GET /headers", &[]).await.body;
    let line = text.lines().find_map(|line| line.strip_prefix("host: "));
    line.unwrap_or_else(|| panic!("no host in {text:?}")).to_owned()
}

#[tokio::test]
async fn nginx_and_apache_send_the_host_of_the_program() {
    for (software, lines) in [(Software::Nginx, NGINX), (Software::Apache, APACHE)] {
        let Some(api) = Api::with(software, lines).await else { continue };
        assert!(host(&api).await.starts_with("127.0.0.1"), "{software:?}");
    }
}

#[tokio::test]
async fn the_host_of_the_page_arrives() {
    for (name, api) in [
        ("nginx", Api::behind("nginx host").await),
        ("Varnish", Api::with(Software::Varnish, "").await),
        ("HAProxy", Api::with(Software::Haproxy, "").await),
        ("Apache", Api::behind("apache host").await),
        ("Squid", Api::behind("squid server").await),
        ("Caddy", Api::with(Software::Caddy, CADDY).await),
    ] {
        let Some(api) = api else { continue };
        assert_eq!(host(&api).await, "api.example.com", "{name}");
    }
}

#[tokio::test]
async fn no_header_of_a_proxy_changes_what_a_policy_decides() {
    let Some(api) = Api::with(Software::Haproxy, "").await else { return };
    let forged = [
        ("origin", "https://evil.example"),
        ("forwarded", "for=127.0.0.1;host=app.example.com;proto=https"),
        ("x-forwarded-host", "app.example.com"),
        ("x-forwarded-proto", "https"),
        ("x-original-url", "/open"),
        ("x-rewrite-url", "/open"),
        ("x-http-method-override", "OPTIONS"),
    ];
    let answer = api.ask("GET /users/me", &forged).await;
    assert_eq!(answer.body, "the user who is signed in");
    assert_eq!(answer.cors_headers(), [""; 0]);
}

#[tokio::test]
async fn cookies_arrive_as_one_line_over_http_2() {
    for (name, api) in [
        ("HAProxy", Api::behind("haproxy http2").await),
        ("Apache", Api::behind("apache http2").await),
        ("Caddy", Api::behind("caddyfile http2").await),
    ] {
        let Some(api) = api else { continue };
        let answer = api.ask("GET /session/silent", &[("cookie", "theme=dark; session=42")]).await;
        assert_eq!(answer.body, "[theme=dark; session=42]", "{name}");
        assert_eq!(api.ask("GET /empty", &[]).await.status, 204, "{name}");
        // The connection is as good as before.
        assert_eq!(api.read("/ready").await.unwrap().text(), "ready", "{name}");
    }
}

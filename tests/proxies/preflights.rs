//! Preflights that do not reach the program.

use restmachine::testing::Browser;

use crate::{
    api::{url, Api, APP},
    proxy::Software,
};

/// The methods of what a page has sent.
fn sent(page: &Browser) -> Vec<String> {
    page.network().iter().map(|exchange| exchange.method.to_string()).collect()
}

/// The proxy answers the preflight of `PUT /api` itself, and a page cannot use that answer.
async fn answers_itself(software: Software, lines: &str, status: u16) {
    let Some(api) = Api::with(software, lines).await else { return };
    let preflight = api.preflight("/api", "PUT").await;
    assert_eq!(preflight.status.as_u16(), status, "{software:?}: {lines}");
    assert_eq!(preflight.cors_headers(), [""; 0], "{software:?}: {lines}");
    let page = api.page(APP);
    assert!(page.fetch(&url("/api")).method("PUT").await.is_err());
    assert_eq!(sent(&page), ["OPTIONS"], "{software:?}: {lines}");
    // The program would have answered.
    let headers = [("origin", APP), ("access-control-request-method", "PUT")];
    assert_eq!(api.ask_directly("OPTIONS /api", &headers).await.status, 204);
}

#[tokio::test]
async fn a_prefix_with_a_slash_leaves_out_the_path_without_one() {
    let nginx = "location /api/ { proxy_pass http://127.0.0.1:8000; }";
    answers_itself(Software::Nginx, nginx, 301).await;
    let caddy = "handle_path /api/* {\nreverse_proxy 127.0.0.1:8000\n}";
    answers_itself(Software::Caddy, caddy, 200).await;
}

#[tokio::test]
async fn a_password_or_a_list_of_methods_refuses_preflights() {
    let nginx = |lines: &str| format!("location / {{ {lines} proxy_pass http://127.0.0.1:8000; }}");
    answers_itself(Software::Nginx, &nginx("limit_except GET PUT { deny all; }"), 403).await;
    let password = "auth_basic API; auth_basic_user_file /etc/api/users;";
    answers_itself(Software::Nginx, &nginx(password), 401).await;
    let subrequest = format!("{} location = /auth {{ return 401; }}", nginx("auth_request /auth;"));
    answers_itself(Software::Nginx, &subrequest, 401).await;
    let apache =
        |lines: &str| format!("ProxyPass / http://127.0.0.1:8000/\n<Location />\n{lines}\n</Location>");
    let password = "AuthType Basic\nAuthName API\nAuthUserFile /etc/api/users\nRequire valid-user";
    answers_itself(Software::Apache, &apache(password), 401).await;
    let methods = "<LimitExcept GET PUT>\nRequire all denied\n</LimitExcept>";
    answers_itself(Software::Apache, &apache(methods), 403).await;
    let caddy = format!("basicauth {{\napi {CADDY_PASSWORD}\n}}\nreverse_proxy 127.0.0.1:8000");
    answers_itself(Software::Caddy, &caddy, 401).await;
    let haproxy = "userlist users\nuser api insecure-password password\nlisten api\n\
                   http-request auth unless { http_auth(users) }";
    answers_itself(Software::Haproxy, haproxy, 401).await;
}

#[tokio::test]
async fn a_prefix_that_is_written_twice_lets_both_through() {
    for api in
        [Api::behind("nginx prefix").await, Api::behind("caddyfile prefix").await].into_iter().flatten()
    {
        for path in ["/api", "/api/", "/api/7"] {
            let preflight = api.preflight(path, "PUT").await;
            assert_eq!(preflight.header("access-control-allow-origin").as_deref(), Some(APP), "{path}");
        }
        let put = api.page(APP).fetch(&url("/api")).method("PUT").await.unwrap();
        assert_eq!(put.status(), 204);
    }
}

/// `password`, as Caddy writes it.
const CADDY_PASSWORD: &str = "$2a$14$eq91nHZUTlgxsELXBvB94O01B.GQBQz0Uo0GK6ZCVS8ZD8rT32cQ2";

/// `api:password`.
const CREDENTIALS: &str = "Basic YXBpOnBhc3N3b3Jk";

#[tokio::test]
async fn a_password_for_all_but_options_lets_preflights_through() {
    for (name, api) in [
        ("nginx", Api::behind("nginx password").await),
        ("nginx, by a subrequest", Api::behind("nginx subrequest").await),
        ("HAProxy", Api::behind("haproxy password").await),
        ("Apache", Api::behind("apache password").await),
        ("Caddy", Api::behind("caddyfile password").await),
    ] {
        let Some(api) = api else { continue };
        let page = api.page(APP);
        let with = page.fetch(&url("/api")).method("PUT").header("authorization", CREDENTIALS);
        assert_eq!(with.await.unwrap().status(), 204, "{name}");
        // The preflight passes, and the 401 of the proxy itself cannot be read.
        let page = api.page(APP);
        assert!(page.fetch(&url("/api")).method("PUT").await.is_err());
        assert_eq!(sent(&page), ["OPTIONS", "PUT"], "{name}");
        assert_eq!(page.network()[1].status, 401, "{name}");
    }
}

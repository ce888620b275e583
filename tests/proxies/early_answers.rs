//! Answers that the program gives before it has read the body of the request.

use crate::{
    api::{Api, APP},
    client,
    proxy::Software,
};

const TRIES: usize = 50;
/// More than the program takes.
const BYTES: usize = 3_000_000;

/// How many of the tries a page reads the answer of the program in.
async fn readable(api: &Api, path: &str, status: &str) -> usize {
    let body = vec![b'x'; BYTES];
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: api.example.com\r\nOrigin: {APP}\r\nContent-Type: text/plain\r\n\
         Content-Length: {BYTES}\r\n\r\n"
    );
    let mut count = 0;
    for _ in 0..TRIES {
        let answer = client::upload(api.address(), &head, &body).await.unwrap_or_default();
        let is_own = answer.contains(&format!("access-control-allow-origin: {APP}\r\n"));
        count += usize::from(answer.starts_with(&format!("http/1.1 {status}")) && is_own);
    }
    count
}

async fn arrive(api: Option<Api>) {
    let Some(api) = api else { return };
    let counts = (readable(&api, "/uploads", "413").await, readable(&api, "/refused", "401").await);
    assert_eq!(counts, (TRIES, TRIES), "413 and 401");
}

#[tokio::test]
async fn early_answers_arrive_through_nginx() {
    arrive(Api::behind("nginx limits").await).await;
}

#[tokio::test]
async fn early_answers_arrive_through_varnish() {
    arrive(Api::with(Software::Varnish, "").await).await;
}

#[tokio::test]
async fn early_answers_arrive_through_haproxy() {
    arrive(Api::with(Software::Haproxy, "").await).await;
}

#[tokio::test]
async fn early_answers_arrive_through_apache() {
    arrive(Api::with(Software::Apache, "ProxyPass / http://127.0.0.1:8000/").await).await;
}

#[tokio::test]
async fn early_answers_arrive_through_squid() {
    arrive(Api::behind("squid server").await).await;
}

#[tokio::test]
async fn early_answers_arrive_through_caddy() {
    arrive(Api::with(Software::Caddy, "reverse_proxy 127.0.0.1:8000").await).await;
}

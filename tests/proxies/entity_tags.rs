//! Entity tags of answers that a proxy compresses.

use crate::{
    api::{url, Api, APP},
    proxy::Software,
};

const NGINX: &str = "gzip on;
gzip_proxied any;
gzip_types text/plain;
location / { proxy_pass http://127.0.0.1:8000; }";
const APACHE: &str = "AddOutputFilterByType DEFLATE text/plain
ProxyPass / http://127.0.0.1:8000/";
const CADDY: &str = "encode gzip
reverse_proxy 127.0.0.1:8000";

/// The tag that a page reads of the compressed item, and the status when it sends the tag back with its change.
async fn tag_and_status(api: &Api) -> (String, u16) {
    let answer = api.ask("GET /item", &[("origin", APP), ("accept-encoding", "gzip")]).await;
    assert_eq!(answer.header("content-encoding").as_deref(), Some("gzip"), "{answer:?}");
    let tag = answer.header("etag").unwrap();
    assert!(answer.header("access-control-expose-headers").unwrap().contains("ETag"));
    let page = api.page(APP);
    let change = page.fetch(&url("/item")).method("PUT").header("if-match", &tag);
    (tag, change.await.unwrap().status())
}

#[tokio::test]
async fn a_tag_may_change_when_a_proxy_compresses() {
    for (software, lines, tag, status) in [
        (Software::Nginx, NGINX, "W/\"1\"", 412),
        (Software::Apache, APACHE, "\"1-gzip\"", 412),
        (Software::Caddy, CADDY, "\"1\"", 204),
    ] {
        let Some(api) = Api::with(software, lines).await else { continue };
        assert_eq!(tag_and_status(&api).await, (tag.to_owned(), status), "{software:?}");
    }
}

#[tokio::test]
async fn apache_can_leave_a_tag_as_it_is() {
    let Some(api) = Api::behind("apache tags").await else { return };
    assert_eq!(tag_and_status(&api).await, ("\"1\"".to_owned(), 204));
}

#[tokio::test]
async fn nginx_leaves_a_tag_as_it_is_where_it_does_not_compress() {
    let Some(api) = Api::behind("nginx tags").await else { return };
    let headers = [("origin", APP), ("accept-encoding", "gzip")];
    let item = api.ask("GET /item", &headers).await;
    assert_eq!(item.header("etag").as_deref(), Some("\"1\""));
    assert_eq!(item.header("content-encoding"), None);
    // Elsewhere it compresses.
    let other = api.ask("GET /novel", &headers).await;
    assert_eq!(other.header("content-encoding").as_deref(), Some("gzip"));
}

//! Caches that several pages share.

use crate::{
    api::{url, Api, ADMIN, APP},
    proxy::Software,
};

/// HAProxy keeps small answers to `GET`, and is asked to heed `Vary`.
pub(crate) const HAPROXY_CACHE: &str = "cache pages
    total-max-size 4
    process-vary on
listen api
    http-request cache-use pages
    http-response cache-store pages";

/// What a page reads at a path. It may read every answer.
async fn reads(api: &Api, origin: &str, path: &str) -> String {
    let response = api.page(origin).fetch(&url(path)).await;
    response.unwrap_or_else(|blocked| panic!("{origin} at {path}: {blocked}")).text()
}

/// Each page gets an answer of its own, and gets it again.
async fn keeps_an_answer_for_each_origin(api: &Api, path: &str) {
    // A client that is not a page comes first, so that an answer without CORS headers is there to be mixed up.
    let plain = api.ask(&format!("GET {path}"), &[]).await;
    assert_eq!(plain.header("access-control-allow-origin"), None);
    let app = reads(api, APP, path).await;
    let admin = reads(api, ADMIN, path).await;
    assert!(plain.body != app && app != admin && admin != plain.body, "{} {app} {admin}", plain.body);
    assert_eq!(reads(api, APP, path).await, app);
    assert_eq!(reads(api, ADMIN, path).await, admin);
    assert_eq!(api.ask(&format!("GET {path}"), &[]).await.body, plain.body);
}

/// The handler names `Accept-Language` in `Vary`, and the policy `Origin`: a cache has to compare both.
async fn keeps_an_answer_for_each_language(api: &Api) {
    keeps_an_answer_for_each_origin(api, "/translated").await;
    let mut bodies = Vec::new();
    for language in ["de", "en", "de"] {
        let headers = [("origin", APP), ("accept-language", language)];
        bodies.push(api.ask("GET /translated", &headers).await.body);
    }
    assert_ne!(bodies[0], bodies[1]);
    assert_eq!(bodies[0], bodies[2]);
}

macro_rules! heeds_vary {
    ($($one:ident, $two:ident, $api:expr;)*) => {
        $(
            #[tokio::test]
            async fn $one() {
                if let Some(api) = $api.await {
                    keeps_an_answer_for_each_origin(&api, "/cached").await;
                }
            }

            #[tokio::test]
            async fn $two() {
                if let Some(api) = $api.await {
                    keeps_an_answer_for_each_language(&api).await;
                }
            }
        )*
    };
}

heeds_vary! {
    nginx_keeps_an_answer_for_each_origin, nginx_heeds_the_vary_of_a_handler_as_well, Api::behind("nginx cache");
    varnish_keeps_an_answer_for_each_origin, varnish_heeds_the_vary_of_a_handler_as_well, Api::with(Software::Varnish, "");
    apache_keeps_an_answer_for_each_origin, apache_heeds_the_vary_of_a_handler_as_well, Api::behind("apache cache");
    squid_keeps_an_answer_for_each_origin, squid_heeds_the_vary_of_a_handler_as_well, Api::behind("squid server");
}

/// Both lines of `Vary`, in either order.
const BY_HAND: [&str; 2] = ["/by-hand/Origin/Accept-Language", "/by-hand/Accept-Language/Origin"];

/// What two pages in turn read of a program that sends two lines of `Vary`. `None` is a blocked answer.
async fn in_turn(api: &Api, path: &str) -> [Option<String>; 4] {
    let read = async |origin| Some(api.page(origin).fetch(&url(path)).await.ok()?.text());
    [read(APP).await, read(ADMIN).await, read(APP).await, read(APP).await]
}

#[tokio::test]
async fn nginx_heeds_the_last_line_of_vary_alone() {
    let Some(api) = Api::behind("nginx cache").await else { return };
    let [app, admin, again, _] = in_turn(&api, BY_HAND[0]).await;
    assert_eq!((again, admin), (app, None), "the second page gets the answer for the first");
    let [app, admin, again, _] = in_turn(&api, BY_HAND[1]).await;
    assert!(admin.is_some() && admin != app && again == app);
}

#[tokio::test]
async fn apache_keeps_answers_by_the_first_line_of_vary_alone() {
    let Some(api) = Api::behind("apache cache").await else { return };
    let [app, admin, again, _] = in_turn(&api, BY_HAND[0]).await;
    assert!(admin.is_some() && admin != app && again == app);
    let [app, admin, again, once_more] = in_turn(&api, BY_HAND[1]).await;
    assert!(admin.is_some() && admin != app && again != app, "the second page's answer replaces the first's");
    assert_eq!(once_more, again);
}

#[tokio::test]
async fn varnish_and_squid_heed_every_line_of_vary() {
    let behind = [Api::with(Software::Varnish, "").await, Api::behind("squid server").await];
    for api in behind.into_iter().flatten() {
        for path in BY_HAND {
            let [app, admin, again, _] = in_turn(&api, path).await;
            assert!(admin.is_some() && admin != app && again == app, "{path}");
        }
    }
}

#[tokio::test]
async fn haproxy_keeps_what_has_no_vary_and_nothing_else() {
    let Some(api) = Api::with(Software::Haproxy, HAPROXY_CACHE).await else { return };
    assert_ne!(reads(&api, APP, "/cached").await, reads(&api, APP, "/cached").await);
    assert_eq!(reads(&api, APP, "/open").await, reads(&api, ADMIN, "/open").await);
}

#[tokio::test]
async fn caddy_has_no_cache() {
    let Some(api) = Api::with(Software::Caddy, "reverse_proxy 127.0.0.1:8000").await else { return };
    assert_ne!(reads(&api, APP, "/open").await, reads(&api, APP, "/open").await);
}

//! Answers for one session, in a cache that all sessions share.

use crate::{
    api::{Api, APP},
    caches::HAPROXY_CACHE,
    proxy::Software,
};

/// Whether the second session gets what the first one got.
async fn mixes(api: &Api, path: &str, name: &str, sessions: [&str; 2]) -> bool {
    let mut bodies = Vec::new();
    for session in sessions {
        // Each header has a URL of its own, and so answers of its own.
        let line = format!("GET {path}?by={name}");
        let answer = api.ask(&line, &[("origin", APP), (name, session)]).await;
        assert_eq!(answer.status, 200, "{line}: {answer:?}");
        bodies.push(answer.body);
    }
    assert!(bodies[0].contains(sessions[0]), "{bodies:?}");
    !bodies[1].contains(sessions[1])
}

async fn caches() -> Vec<(Software, Api)> {
    let mut caches = Vec::new();
    for (software, api) in [
        (Software::Nginx, Api::behind("nginx cache").await),
        (Software::Varnish, Api::with(Software::Varnish, "").await),
        (Software::Haproxy, Api::with(Software::Haproxy, HAPROXY_CACHE).await),
        (Software::Apache, Api::behind("apache cache").await),
        (Software::Squid, Api::behind("squid server").await),
    ] {
        caches.extend(api.map(|api| (software, api)));
    }
    caches
}

const COOKIES: [&str; 2] = ["session=1", "session=2"];
const TOKENS: [&str; 2] = ["Bearer 1", "Bearer 2"];

#[tokio::test]
async fn an_answer_with_an_age_alone_is_handed_to_another_session() {
    for (software, api) in caches().await {
        let by_cookie = mixes(&api, "/session/fresh", "cookie", COOKIES).await;
        let by_token = mixes(&api, "/session/fresh", "authorization", TOKENS).await;
        let expected = match software {
            Software::Nginx => (true, true),
            Software::Apache | Software::Squid => (true, false),
            Software::Varnish | Software::Haproxy | Software::Caddy => (false, false),
        };
        assert_eq!((by_cookie, by_token), expected, "{software:?}");
    }
}

#[tokio::test]
async fn a_private_answer_is_not() {
    for (software, api) in caches().await {
        for path in ["/session/private", "/session/silent"] {
            assert!(!mixes(&api, path, "cookie", COOKIES).await, "{software:?} {path}");
            assert!(!mixes(&api, path, "authorization", TOKENS).await, "{software:?} {path}");
        }
    }
}

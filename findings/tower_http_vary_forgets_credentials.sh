#!/usr/bin/env bash
# tower-http 0.7.1: `Vary` does not name `Origin` where only `Access-Control-Allow-Credentials` depends on it.
#
# Up to 0.6, `CorsLayer` named `Origin` on every response. Since 0.7.0, `Vary` is derived from the policy, and its documentation
# says that there is none if nothing depends on the request. The derivation looks at the origins, the methods and the headers,
# and not at a predicate of credentials (`AllowCredentials::predicate`), which is given the origin. With one origin as a value, a
# request without `Origin` gets a response without the credentials, and nothing tells a shared cache that the next request needs
# another. Such a policy also passes the check at start-up that credentials do not go with a wildcard: the layer then sends
# `Access-Control-Allow-Origin: *` with `Access-Control-Allow-Credentials: true`, which every browser refuses.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
http = "1"
tokio = { version = "1", features = ["macros", "rt"] }
tower = { version = "0.5", features = ["util"] }
tower-http = { version = "=0.7.1", features = ["cors"] }
before = { package = "tower-http", version = "=0.6.11", features = ["cors"] }

[workspace]
END
cat >src/main.rs <<'END'
use std::convert::Infallible;

use http::{HeaderValue, Request, Response};
use tower::{Layer, ServiceExt, service_fn};

const APP: &str = "https://app.example.com";

macro_rules! show {
    ($version:literal, $library:ident, $origin:expr) => {
        for origin in [None, Some(APP)] {
            use $library::cors::{AllowCredentials, CorsLayer};
            let service = CorsLayer::new()
                .allow_origin($origin)
                .allow_credentials(AllowCredentials::predicate(|origin, _| origin == APP))
                .layer(service_fn(async |_: Request<()>| Ok::<_, Infallible>(Response::new(()))));
            let mut request = Request::new(());
            if let Some(origin) = origin {
                request.headers_mut().insert("origin", HeaderValue::from_static(origin));
            }
            let Ok(answer) = service.oneshot(request).await;
            let show = |name| answer.headers().get(name).map_or("none", |value| value.to_str().unwrap_or("?"));
            println!(
                "{} {}: origin {}, credentials {}, vary {}",
                $version,
                origin.unwrap_or("without Origin"),
                show("access-control-allow-origin"),
                show("access-control-allow-credentials"),
                show("vary"),
            );
        }
    };
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    show!("0.6.11", before, HeaderValue::from_static(APP));
    show!("0.7.1", tower_http, HeaderValue::from_static(APP));
    show!("0.7.1", tower_http, tower_http::cors::Any);
}
END
cargo run --quiet >said 2>errors || fail "the program does not run: $(tail -n 20 errors)"
cat >expected <<'END'
0.6.11 without Origin: origin https://app.example.com, credentials none, vary origin, access-control-request-method, access-control-request-headers
0.6.11 https://app.example.com: origin https://app.example.com, credentials true, vary origin, access-control-request-method, access-control-request-headers
0.7.1 without Origin: origin https://app.example.com, credentials none, vary none
0.7.1 https://app.example.com: origin https://app.example.com, credentials true, vary none
0.7.1 without Origin: origin *, credentials none, vary none
0.7.1 https://app.example.com: origin *, credentials true, vary none
END
diff expected said || fail "the answers are others"

echo "tower-http: one origin, and then any, with credentials by a predicate:"
sed 's/^/    /' said

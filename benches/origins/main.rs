//! What an origin costs in a long list that a program has read, beside a list that is compared entry by entry: instructions
//! of a response, for an origin that is listed and for one that is not.

use std::hint::black_box;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use restmachine::{get, router, CorsPolicy};
use restmachine_benches::{contestant::ready, valgrind::instructions};

const SIZES: [usize; 4] = [10, 1_000, 10_000, 100_000];

/// A response that is shared with an origin names it.
const ALLOW_ORIGIN: &str = "access-control-allow-origin";

#[get("/data")]
fn data() -> &'static str {
    "data"
}

router! { App { data } }

fn main() {
    let arguments = restmachine_benches::arguments();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    match arguments[..] {
        // This program runs itself with these arguments, under valgrind.
        ["answer", name, size, question, answered] => {
            answer(name, number(size), question == "hit", number(answered));
        }
        _ => print(),
    }
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

fn print() {
    println!("| origins | origin | restmachine | tower-http 0.6 | ratio |\n|---|---|---|---|---|");
    for size in SIZES {
        for question in ["hit", "miss"] {
            let [ours, list] = ["restmachine", "tower-http"]
                .map(|name| instructions(&["answer", name, &size.to_string(), question]));
            let ours = ours.expect("valgrind counts");
            let beside = match list {
                Ok(list) if cfg!(feature = "peers") => format!("{list:.0} | {:.4}", ours / list),
                _ => String::from("- | -"),
            };
            println!("| {size} | {question} | {ours:.0} | {beside} |");
        }
    }
}

/// Origins as customers of a shop system would have them.
fn origin(number: usize) -> String {
    format!("https://shop-{number}.customer.example")
}

fn origins(size: usize) -> impl Iterator<Item = String> {
    (0..size).map(origin)
}

/// Answers requests from the last origin of the list, or from one that is not in it.
fn answer(name: &str, size: usize, is_hit: bool, answered: usize) {
    let asking = origin(if is_hit { size - 1 } else { size });
    let request = || {
        let request = Request::get("/data").header("origin", asking.as_str());
        request.body(Full::new(Bytes::new())).expect("a request")
    };
    match name {
        "restmachine" => {
            let policy = CorsPolicy::builder().origins(origins(size).collect::<Vec<_>>()).build();
            let service = App::service().with_cors(policy.expect("a policy"));
            repeat(answered, is_hit, || ready(|| service.respond(request())));
        }
        #[cfg(feature = "peers")]
        _ => {
            use tower::{Layer, Service};
            use tower_http::cors::{AllowOrigin, CorsLayer};

            let listed = origins(size).map(|origin| origin.parse().expect("a value")).collect::<Vec<_>>();
            let inner = tower::service_fn(|_| async {
                Ok::<_, std::convert::Infallible>(Response::new(Full::new(Bytes::from_static(b"data"))))
            });
            let mut service = CorsLayer::new().allow_origin(AllowOrigin::list(listed)).layer(inner);
            repeat(answered, is_hit, || {
                let Ok(response) = ready(|| service.call(request()));
                response
            });
        }
        #[cfg(not(feature = "peers"))]
        _ => {}
    }
}

/// Answers that many requests. An answer that is shared with the wrong origin is not measured.
fn repeat<B>(answered: usize, is_hit: bool, mut respond: impl FnMut() -> Response<B>) {
    assert_eq!(respond().headers().contains_key(ALLOW_ORIGIN), is_hit);
    for _ in 0..answered {
        black_box(respond());
    }
}

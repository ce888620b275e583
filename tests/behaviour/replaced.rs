//! A policy that is replaced while requests are running.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use restmachine::{cors, get, policy, put, router, CorsPolicy};
use restmachine_tests::{ask, preflight, Answer};

const APP: &str = "https://app.example";

#[get("/data")]
#[put("/data")]
async fn data() -> &'static str {
    // The policy may be replaced before the handler goes on.
    tokio::task::yield_now().await;
    "data"
}

#[get("/own")]
#[cors(origins = ["https://own.example"])]
fn own() {}

router! {
    #[cors(origins = ["https://written.example"])]
    App { data, own }
}

/// Every part of the two differs, and so does every header.
const ONE: CorsPolicy = policy!(
    origins = ["https://app.example", "https://one.example"],
    methods = ["GET"],
    allow_headers = ["X-One"],
    expose_headers = ["X-One"],
    credentials,
    max_age = 1
);
const OTHER: CorsPolicy = policy!(
    origins = "*",
    methods = ["PUT"],
    allow_headers = ["X-Other"],
    expose_headers = ["X-Other"],
    max_age = 2
);

/// Everything in an answer that a policy decides.
fn shape(answer: &Answer) -> String {
    let names = answer.cors_headers().into_iter().chain(["vary".to_owned()]);
    let lines: Vec<String> =
        names.filter_map(|name| Some(format!("{name}: {}", answer.header(&name)?))).collect();
    format!("{}\n{}", answer.status.as_u16(), lines.join("\n"))
}

fn ask_everything(service: &restmachine::Service<App>) -> [String; 4] {
    [
        shape(&preflight(service, "/data", APP, "GET")),
        shape(&ask(service, "GET /data", &[("origin", APP)], "")),
        shape(&ask(service, "DELETE /data", &[("origin", APP)], "")),
        shape(&ask(service, "GET /nowhere", &[("origin", "https://evil.example")], "")),
    ]
}

#[test]
fn no_response_mixes_two_policies() {
    let [ones, others] = [ONE, OTHER].map(|policy| ask_everything(&App::service().with_cors(policy)));
    for (one, other) in ones.iter().zip(&others) {
        assert_ne!(one, other, "the policies can be told apart");
    }
    let service = App::service().with_cors(ONE);
    let is_over = AtomicBool::new(false);
    let (replaced, counts) = thread::scope(|scope| {
        let swapping = scope.spawn(|| {
            let mut replaced = 0;
            while !is_over.load(Ordering::Relaxed) {
                service.replace_cors(if replaced % 2 == 0 { OTHER } else { ONE });
                replaced += 1;
            }
            replaced
        });
        let asking: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    // A clone, as each connection of a server has one.
                    let service = service.clone();
                    let mut counts = [0; 2];
                    for _ in 0..2_000 {
                        for (answer, (one, other)) in
                            ask_everything(&service).iter().zip(ones.iter().zip(&others))
                        {
                            assert!(answer == one || answer == other, "neither policy alone:\n{answer}");
                            counts[usize::from(answer == other)] += 1;
                        }
                    }
                    counts
                })
            })
            .collect();
        // A failed assertion in one of them must not leave the other thread running.
        let counts: Vec<_> = asking.into_iter().map(thread::ScopedJoinHandle::join).collect();
        is_over.store(true, Ordering::Relaxed);
        (swapping.join().unwrap(), counts)
    });
    let counts = counts.into_iter().map(Result::unwrap);
    let [one, other] = counts.fold([0, 0], |sum, counts| [sum[0] + counts[0], sum[1] + counts[1]]);
    assert!(
        replaced > 100 && one > 100 && other > 100,
        "{replaced} times replaced, {one} and {other} answers"
    );
}

#[test]
fn every_clone_sees_the_new_policy_and_levels_below_keep_their_own() {
    let allowed = |service: &restmachine::Service<App>, line: &str, origin: &str| {
        ask(service, line, &[("origin", origin)], "").header("access-control-allow-origin")
    };
    let service = App::service();
    let clone = service.clone();
    let apart = service.clone().with_cors(ONE);
    assert_eq!(
        allowed(&clone, "GET /data", "https://written.example").as_deref(),
        Some("https://written.example")
    );
    service.replace_cors(policy!(origins = ["https://new.example"]));
    for service in [&service, &clone] {
        assert_eq!(
            allowed(service, "GET /data", "https://new.example").as_deref(),
            Some("https://new.example")
        );
        assert_eq!(allowed(service, "GET /data", "https://written.example"), None);
        assert_eq!(
            allowed(service, "GET /own", "https://own.example").as_deref(),
            Some("https://own.example")
        );
        assert_eq!(allowed(service, "GET /own", "https://new.example"), None);
    }
    // A clone that is given a policy does not share it with the service that it was cloned from.
    assert_eq!(allowed(&apart, "GET /data", "https://new.example"), None);
    assert_eq!(allowed(&apart, "GET /data", "https://one.example").as_deref(), Some("https://one.example"));
}

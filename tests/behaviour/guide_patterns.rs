//! The common patterns of the guide: a policy for each environment.

use restmachine::{get, router, CorsPolicy};
use restmachine_tests::{ask, preflight};

#[get("/")]
fn root() {}

router! {
    #[cors(origins = ["https://app.example.com"])]
    App { root }
}

/// The guide chooses a policy by an environment variable: that is known only at start-up.
#[test]
fn the_environment_chooses_a_policy() {
    let policy = |environment: &str| {
        let builder = CorsPolicy::builder().credentials(true);
        if environment == "production" {
            builder.origins(["https://app.example.com", "https://www.example.com"]).max_age(86_400).build()
        } else {
            let reflecting = builder.origins("*").reflect_any_origin(true).max_age(300);
            reflecting.dangerously_reflect_in_release(true).build()
        }
    };
    for (environment, origin, allowed, max_age) in [
        ("production", "https://www.example.com", Some("https://www.example.com"), Some("86400")),
        ("production", "http://localhost:3001", None, None),
        ("development", "http://localhost:3001", Some("http://localhost:3001"), Some("300")),
    ] {
        let service = App::service().with_cors(policy(environment).unwrap());
        let answer = preflight(&service, "/", origin, "GET");
        assert_eq!(answer.header("access-control-allow-origin").as_deref(), allowed, "{environment}");
        assert_eq!(answer.header("access-control-max-age").as_deref(), max_age, "{environment}");
    }
}

/// `ValueError: CORS: Cannot use wildcard origin '*' with credentials=True…`
#[test]
fn a_wildcard_with_credentials_is_an_error_at_start_up_too() {
    let errors = CorsPolicy::builder().origins("*").credentials(true).build().unwrap_err();
    let said = errors.iter().map(|error| error.message()).collect::<Vec<_>>().join("\n");
    assert!(said.starts_with("CORS: Cannot use wildcard origin '*' with credentials"), "{said}");
}

#[cfg(debug_assertions)]
mod reflection {
    use super::*;

    #[get("/api/data")]
    fn data() -> &'static str {
        "data"
    }

    router! {
        #[cors(origins = "*", credentials, reflect_any_origin, max_age = 300)]
        pub(super) App { data }
    }
}

#[cfg(debug_assertions)]
#[test]
fn any_origin_is_reflected_while_developing() {
    let service = reflection::App::service();
    let answer = ask(&service, "GET /api/data", &[("origin", "http://localhost:3001")], "");
    assert_eq!(answer.header("access-control-allow-origin").as_deref(), Some("http://localhost:3001"));
    assert_eq!(answer.header("access-control-allow-credentials").as_deref(), Some("true"));
    assert_eq!(answer.header("vary").as_deref(), Some("Origin"));
    let opaque = ask(&service, "GET /api/data", &[("origin", "null")], "");
    assert_eq!(opaque.cors_headers(), [""; 0], "`null` is any sandboxed page");
}

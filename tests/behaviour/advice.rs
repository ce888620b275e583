//! Which policies a report gives advice on, and which it does not.

use restmachine::{
    cors, delete, fallback, get, policy, post, route, router, Advice, CorsPolicy, Level, Report, ReportRow,
};

const HERE: &str = file!();
const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], max_age = 604800);

/// Policies that deserve a second look, each beside its nearest neighbour that does not.
mod advised {
    use super::*;

    macro_rules! routes {
        ($($name:ident $method:literal $cors:tt)*) => {
            $(#[route($method, "/x")] #[cors $cors] pub(super) fn $name() {})*
        };
    }

    routes! {
        long "GET" (origins = ["https://a.example"], max_age = 86401)
        day "GET" (origins = ["https://a.example"], max_age = 86400)
        http "GET" (origins = ["http://a.example"])
        https "GET" (origins = ["https://a.example"])
        on_purpose "GET" (origins = ["http://a.example"], credentials, dangerously_allow_insecure_origins)
        app "GET" (origins = ["app://a.example"])
        subdomains "GET" (origins = ["https://*.a.example"], credentials)
        subdomains_alone "GET" (origins = ["https://*.a.example"])
        subdomains_of_localhost "GET" (origins = ["capacitor://*.localhost"], credentials)
        any_post "POST" (origins = "*")
        any_purge "PURGE" (origins = "*")
        any_get "GET" (origins = "*")
        any_head "HEAD" (origins = "*")
        any_options "OPTIONS" (origins = "*")
        listed_post "POST" (origins = ["https://a.example"])
        reflected "DELETE" (origins = "*", credentials, reflect_any_origin, dangerously_reflect_in_release)
        every_header "GET" (origins = "*", allow_headers = "*")
        every_header_and_more "GET" (origins = "*", allow_headers = ["*", "Authorization"])
        underscore "GET" (origins = ["https://a.example"], allow_headers = ["X_Api_Key"])
        dot "GET" (origins = ["https://a.example"], allow_headers = ["X.Api-Key"])
        hyphen "GET" (origins = ["https://a.example"], allow_headers = ["X-Api-Key2"])
        underscore_exposed "GET" (origins = ["https://a.example"], expose_headers = ["X_Api_Key"])
        loopback "GET" (origins = ["http://localhost:3000"], credentials)
        web_view "GET" (origins = ["capacitor://localhost"], credentials)
        same "GET" (origins = ["https://app.example"], max_age = 60)
        same_in_other_words "GET" (origins = ["https://app.example"], max_age = 60, allow_headers = [
            "Accept", "Accept-Language", "Content-Type", "Content-Language", "Authorization", "X-Requested-With",
        ])
        nearly_the_same "GET" (origins = ["https://app.example"], max_age = 61)
    }

    /// Not shared with any page, since the list leaves POST out.
    #[get("/x")]
    #[post("/x")]
    #[cors(origins = "*", methods = ["GET"])]
    pub(super) fn unshared() {}

    #[fallback]
    #[cors(origins = "*")]
    pub(super) fn any_fallback() {}

    #[fallback]
    #[cors(origins = ["https://app.example"], max_age = 60)]
    pub(super) fn same_fallback() {}
}

/// A router of one entry with the policy that the routes below repeat.
macro_rules! alone {
    ($($name:ident)*) => {
        mod alone {
            $(pub(super) mod $name {
                use super::super::advised::$name;
                restmachine::router! {
                    #[cors(origins = ["https://app.example"], max_age = 60)]
                    pub(in super::super) Alone { $name }
                }
            })*
        }
        /// The report of each route by its handler's name.
        fn reports() -> Vec<(&'static str, Report)> {
            vec![$((stringify!($name), alone::$name::Alone::report())),*]
        }
    };
}

alone! {
    long day http https on_purpose app subdomains subdomains_alone subdomains_of_localhost any_post any_purge any_get
    any_head any_options listed_post reflected every_header every_header_and_more underscore dot hyphen
    underscore_exposed loopback web_view same
    same_in_other_words nearly_the_same unshared
}

/// A piece of advice without its subject.
fn kind(advice: &Advice) -> &'static str {
    match advice {
        Advice::LongMaxAge(86_401) => "long max_age",
        Advice::HttpOrigin { origin, secure }
            if origin == "http://a.example" && secure == "https://a.example" =>
        {
            "http"
        }
        Advice::SubdomainsWithCredentials(pattern) if pattern == "https://*.a.example" => "subdomains",
        Advice::AnyOriginChangesState => "any",
        Advice::ReflectedOriginChangesState => "reflected",
        Advice::WildcardWithoutAuthorization => "wildcard",
        Advice::HeaderThatProxiesDrop { name, passed_on } if passed_on == "X-Api-Key" => {
            if name == "X_Api_Key" {
                "underscore"
            } else {
                "dot"
            }
        }
        Advice::LoopbackOriginInRelease(origin) if origin == "http://localhost:3000" => "loopback",
        Advice::EqualToInherited(source) if source.level() == Level::App => "equal",
        other => panic!("{other:?}"),
    }
}

#[test]
fn advice_is_given_for_a_policy_and_not_for_its_neighbour() {
    let expected = |name: &str| match name {
        "long" => vec!["long max_age"],
        "http" | "on_purpose" => vec!["http"],
        "subdomains" => vec!["subdomains"],
        "any_post" | "any_purge" => vec!["any"],
        "reflected" => vec!["reflected"],
        "every_header" => vec!["wildcard"],
        "underscore" => vec!["underscore"],
        "dot" => vec!["dot"],
        "loopback" if !cfg!(debug_assertions) => vec!["loopback"],
        "same" | "same_in_other_words" => vec!["equal"],
        _ => vec![],
    };
    for (name, report) in reports() {
        let given: Vec<&str> = report.rows().iter().flat_map(ReportRow::advice).map(kind).collect();
        assert_eq!(given, expected(name), "{name}: {report}");
        let lines = report.to_string().lines().count();
        let advised = if given.is_empty() { 0 } else { 1 + given.len() };
        assert_eq!(lines, 1 + report.rows().len() + advised, "{report}");
    }
}

mod fallbacks {
    use super::*;

    mod any {
        use super::*;

        router! { pub(super) Any { _ => advised::any_fallback } }
    }

    mod same {
        use super::*;

        router! {
            #[cors(origins = ["https://app.example"], max_age = 60)]
            pub(super) Same { _ => advised::same_fallback }
        }
    }

    router! {
        #[cors(origins = "*")]
        pub(super) All { "/same" => same::Same, "/any" => any::Any }
    }
}

/// A fallback answers every method, and its own policy may repeat its router's.
#[test]
fn fallbacks_are_advised_as_well() {
    let report = fallbacks::All::report();
    let advice = report.rows().iter().map(|row| (row.path(), row.advice()));
    let advice: Vec<(&str, String)> =
        advice.map(|(path, advice)| (path, advice.iter().map(ToString::to_string).collect())).collect();
    let [("/any/*", any), ("/same/*", same)] = &*advice else { panic!("{report}") };
    assert!(
        any.starts_with("this policy is equal to the one that it replaces (")
            && same.starts_with("this policy is equal to the one that it replaces (")
    );
    assert_ne!(any, same, "each names the router's that it replaces");
}

/// The next start of a service may set another policy.
#[test]
fn a_policy_equal_to_one_set_at_start_up_is_not_a_repetition() {
    let started = || CorsPolicy::builder().origins("https://app.example").max_age(60).build().unwrap();
    let report = alone::same::Alone::service().with_cors(started()).report();
    assert!(report.advice().is_empty(), "{report}");
    let inner = nested::Outer::service().with_cors(started()).report();
    let advised: Vec<&str> =
        inner.advice().iter().flat_map(|site| site.rows()).map(|row| row.path()).collect();
    assert_eq!(advised, ["/inner/x"], "its own policy equals the router's: {inner}");
}

mod nested {
    use super::*;

    #[get("/plain")]
    fn plain() {}

    mod inner {
        use super::*;

        router! {
            #[cors(origins = ["https://app.example"], max_age = 60)]
            pub(super) Inner { advised::same, super::plain }
        }
    }

    router! { pub(super) Outer { "/inner" => inner::Inner } }
}

mod shared {
    use super::*;

    macro_rules! posts {
        ($($name:ident $path:literal)*) => { $(#[post($path)] fn $name() {})* };
    }

    posts! { a "/a" b "/b" c "/c" d "/d" e "/e" }

    pub(super) const FIRST: u32 = line!() + 2;
    #[get("/first")]
    #[cors(PARTNERS)]
    fn first() {}

    pub(super) const SECOND: u32 = line!() + 2;
    #[get("/second")]
    #[cors(PARTNERS)]
    fn second() {}

    pub(super) const STACKED: u32 = line!() + 3;
    #[get("/stacked")]
    #[delete("/stacked")]
    #[cors(origins = "*")]
    fn stacked() {}

    pub(super) const ROUTER: u32 = line!() + 2;
    router! {
        #[cors(origins = "*", max_age = 604800)]
        pub(super) Many { a, b, c, d, e, first, second, stacked }
    }
}

#[test]
fn advice_on_one_policy_is_given_once() {
    let report = shared::Many::report();
    let text = report.to_string();
    let (table, advice) = text.split_once("\n\n").expect("advice");
    assert_eq!(table.lines().count(), 1 + 9);
    let any = "`origins = \"*\"` on a route that changes state: every site can send this request and read the response; \
               list the origins, as in `origins = [\"https://app.example.com\"]`";
    let long = "`max_age = 604800` is more than any browser uses: Firefox caps it at 86400, Chromium at 7200, WebKit at \
                600; write `max_age = 86400`";
    let all = "(POST /a, POST /b, POST /c and 2 more)";
    let expected = [
        (shared::ROUTER, any, all),
        (shared::ROUTER, long, all),
        (shared::FIRST, long, "(GET /first)"),
        (shared::SECOND, long, "(GET /second)"),
        (shared::STACKED, any, "(DELETE /stacked)"),
    ];
    let expected = expected.map(|(line, advice, routes)| format!("{HERE}:{line}: {advice} {routes}"));
    assert_eq!(advice.lines().collect::<Vec<_>>(), expected);

    let sites = report.advice();
    let rows: Vec<usize> = sites.iter().map(|site| site.rows().len()).collect();
    assert_eq!(rows, [5, 5, 1, 1, 1]);
    assert_eq!(sites[0].advice(), &Advice::AnyOriginChangesState);
    assert_eq!(sites[2].source().place(), Some((HERE, shared::FIRST)));
}

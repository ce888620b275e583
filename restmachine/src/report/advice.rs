//! Advice about policies that no rule refuses.

use std::fmt;

use crate::policy::PolicySource;

/// Something in a policy that is legal and deserves a second look.
///
/// A [`Report`](crate::Report) gives it, and never the compiler. Printed, it is one line: what is written there, why that
/// deserves a second look, and what to write instead.
///
/// ```
/// use restmachine::{Advice, cors, get, router};
///
/// #[get("/feed")]
/// #[cors(origins = ["http://www.example.com"])]
/// fn feed() {}
///
/// router! { App { feed } }
///
/// let report = App::report();
/// let [advice @ Advice::HttpOrigin { .. }] = report.rows()[0].advice() else { panic!("one advice") };
/// assert_eq!(
///     advice.to_string(),
///     "`http://www.example.com` is an http origin: an attacker on the network can impersonate it; write \
///      `https://www.example.com`"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// A `max_age` that is longer than any browser keeps a result.
    LongMaxAge(u64),
    /// An http origin that is not the user's own machine.
    HttpOrigin {
        /// The origin as it is listed.
        origin: String,
        /// The same origin over https.
        secure: String,
    },
    /// An origin pattern for subdomains that shares credentials.
    SubdomainsWithCredentials(String),
    /// `origins = "*"` on a route that changes state, for a method that is shared.
    AnyOriginChangesState,
    /// `reflect_any_origin` on a route that changes state, for a method that is shared.
    ReflectedOriginChangesState,
    /// `allow_headers = "*"`, which does not cover `Authorization`.
    WildcardWithoutAuthorization,
    /// A name in `allow_headers` that nginx does not pass on by default, since it has other characters than letters, digits and
    /// `-`.
    HeaderThatProxiesDrop {
        /// The name as it is listed.
        name: String,
        /// The name with `-` for every such character.
        passed_on: String,
    },
    /// An origin on the user's own machine in a release build, which is one in which this crate has no `debug_assertions`.
    LoopbackOriginInRelease(String),
    /// A policy on a handler that is equal to the policy it replaces. The source is that of the replaced policy.
    EqualToInherited(PolicySource),
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LongMaxAge(seconds) => write!(
                f,
                "`max_age = {seconds}` is more than any browser uses: Firefox caps it at 86400, Chromium at 7200, \
                 WebKit at 600; write `max_age = 86400`"
            ),
            Self::HttpOrigin { origin, secure } => write!(
                f,
                "`{origin}` is an http origin: an attacker on the network can impersonate it; write `{secure}`"
            ),
            Self::SubdomainsWithCredentials(pattern) => write!(
                f,
                "`{pattern}` shares credentials with every subdomain: one that is taken over is enough to act as the \
                 user; list the subdomains that need credentials"
            ),
            Self::AnyOriginChangesState => f.write_str(
                "`origins = \"*\"` on a route that changes state: every site can send this request and read \
                 the response; list the origins, as in `origins = [\"https://app.example.com\"]`",
            ),
            Self::ReflectedOriginChangesState => f.write_str(
                "`reflect_any_origin` on a route that changes state: every site can act with the user's \
                 credentials; list the origins, as in `origins = [\"https://app.example.com\"]`",
            ),
            Self::WildcardWithoutAuthorization => f.write_str(
                "`allow_headers = \"*\"` does not cover Authorization: that must be listed by name; write \
                 `allow_headers = [\"*\", \"Authorization\"]`",
            ),
            Self::HeaderThatProxiesDrop { name, passed_on } => write!(
                f,
                "`{name}` in `allow_headers` may not arrive: by default nginx drops request headers whose names have other \
                 characters than letters, digits and `-`; write `{passed_on}`"
            ),
            Self::LoopbackOriginInRelease(origin) => write!(
                f,
                "`{origin}` is allowed in a release build: it is whatever runs on the user's own machine; unless that is \
                 the web view of an app, keep it for debug builds with `#[cfg_attr(debug_assertions, cors(…))]`"
            ),
            Self::EqualToInherited(inherited) => write!(
                f,
                "this policy is equal to the one that it replaces ({inherited}): a change there would not reach it; remove \
                 this one"
            ),
        }
    }
}

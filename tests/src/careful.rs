//! A service in the most careful of crates: generated code passes every lint that is denied here.

#![deny(
    absolute_paths_not_starting_with_crate,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    keyword_idents,
    let_underscore_drop,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    nonstandard_style,
    redundant_imports,
    redundant_lifetimes,
    rust_2018_idioms,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_code,
    unused,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(
    clippy::absolute_paths,
    clippy::allow_attributes_without_reason,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::exhaustive_structs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::min_ident_chars,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::pub_use,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::str_to_string,
    clippy::unwrap_used,
    clippy::wildcard_imports
)]
#![allow(clippy::missing_const_for_fn, reason = "a handler that is `const` is refused")]

use std::future::ready;

use restmachine::{
    cors, delete, fallback, get, origins, policy, post, router, CorsPolicy, Form, HeaderMap, IntoResponse,
    Json, Origins, PathParams, Query, State, StatusCode,
};

/// Our pages.
pub const WEB: Origins = origins!["https://app.example.com", "http://localhost:*"];
/// An hour, in seconds.
pub const HOUR: u32 = 3600;
/// Who may ask for orders.
pub const PARTNERS: CorsPolicy =
    policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);

/// Every flag at once.
pub const EVERY_FLAG: CorsPolicy = policy!(
    origins = "*",
    credentials,
    reflect_any_origin,
    dangerously_reflect_in_release,
    dangerously_allow_insecure_origins,
    dangerously_allow_public_suffixes,
    dangerously_allow_whole_scheme
);

/// What handlers borrow.
#[derive(Debug, State)]
#[non_exhaustive]
pub struct AppState {
    /// Lent.
    name: String,
    /// Not lent.
    #[state(skip)]
    secret: String,
}

impl AppState {
    /// A state.
    #[inline]
    #[must_use]
    pub const fn new(name: String, secret: String) -> Self {
        Self { name, secret }
    }
}

/// Greets.
#[get("/hello/{name}")]
#[cors(origins = ["https://app.example.com"], credentials)]
#[inline]
pub async fn hello(name: &str, headers: &HeaderMap) -> String {
    ready(format!("{name}: {}", headers.len())).await
}

/// Says what was stored.
#[post("/names")]
#[inline]
#[must_use]
pub fn store(Json(name): Json<String>, own: &String, state: &AppState) -> (StatusCode, String) {
    (StatusCode::CREATED, format!("{own}, {name}, {}", state.secret))
}

/// Lists orders.
#[get("/orders")]
#[cors(PARTNERS)]
#[inline]
#[must_use]
pub fn first_order() -> &'static str {
    "order"
}

/// Forgets.
#[delete("/items/{id}/{_kind}")]
#[inline]
pub fn forget(id: u64, #[path] tenant: &str, params: &PathParams) -> String {
    format!("{id} {tenant} {}", params.iter().count())
}

/// Searches.
#[get("/search")]
#[post("/search")]
#[inline]
pub async fn search(
    query: Option<Query<Vec<(String, String)>>>,
    form: Option<Form<Vec<(String, String)>>>,
) -> String {
    let count = ready(query.map_or(0, |found| found.0.len())).await;
    format!("{count} {}", form.is_some())
}

/// Answers what nothing else does.
#[fallback]
#[cors(origins = [..WEB, "https://admin.example.com"], credentials, max_age = HOUR)]
#[inline]
#[must_use]
pub fn not_found(state: &AppState) -> impl IntoResponse + use<> {
    (StatusCode::NOT_FOUND, state.name.clone())
}

router! {
    /// What lies below a tenant.
    pub Tenant { forget }
}

router! {
    /// Everything this service answers.
    #[cors(origins = "*")]
    pub App<AppState> {
        /// Entries may be documented,
        hello,
        // or have a comment.
        store,
        search,
        "/tenants/{tenant}" => Tenant,
        /// The fallback as well.
        _ => not_found,
    }
}

router! {
    /// The same below a prefix.
    pub Outer<AppState> { "/api" => App }
}

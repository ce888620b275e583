//! The modes of a request, which a page chooses and does not send.

/// Whether a request carries cookies, and whether the browser keeps those of the response.
///
/// <https://fetch.spec.whatwg.org/#concept-request-credentials-mode>
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine_browser::{Browser, Credentials};
/// use tower_http::cors::CorsLayer;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let api = Router::new().route("/me", get(async || "you")).layer(CorsLayer::permissive());
/// let page = Browser::at("https://app.example.com").reaching("https://api.example.com", api);
/// let anonymous = page.fetch("https://api.example.com/me").credentials(Credentials::Omit);
/// assert!(anonymous.await.is_ok());
/// let with_cookies = page.fetch("https://api.example.com/me").credentials(Credentials::Include);
/// assert!(with_cookies.await.is_err()); // the layer shares with any origin, and therefore without credentials
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Never.
    Omit,
    /// To the page's own origin only: the default of `fetch`.
    #[default]
    SameOrigin,
    /// To every origin that allows it.
    Include,
}

/// What a page wants of another origin.
///
/// <https://fetch.spec.whatwg.org/#concept-request-mode>
///
/// ```
/// use axum::{routing::get, Router};
/// use restmachine_browser::{Browser, Mode};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let cdn = Router::new().route("/logo", get(async || "a picture"));
/// let page = Browser::at("https://app.example.com").reaching("https://cdn.example.com", cdn);
/// assert!(page.fetch("https://cdn.example.com/logo").await.is_err());
/// let opaque = page.fetch("https://cdn.example.com/logo").mode(Mode::NoCors).await.unwrap();
/// assert_eq!((opaque.status(), opaque.text().as_str()), (0, "")); // the page can show it, but not read it
/// assert!(page.fetch("https://cdn.example.com/logo").mode(Mode::SameOrigin).await.is_err());
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mode {
    /// To read the response, if the other origin allows it: the default of `fetch`.
    #[default]
    Cors,
    /// Nothing: the response is opaque. Images and scripts are fetched in this mode.
    NoCors,
    /// Not to send anything to another origin.
    SameOrigin,
}

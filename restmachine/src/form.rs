//! The fields of HTML forms, in a query and in a body (URL standard, section 5).

mod field_problem;

use form_urlencoded::parse;
use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_html_form::Deserializer;

use self::field_problem::field_problem;
use crate::body::Body;
use crate::extract::{if_sent, media_type, not_utf8, read, unsupported, FromRequest};
use crate::percent;
use crate::request::RequestHead;
use crate::response::Problem;

/// The query of the request's target: everything after `?`.
///
/// A list takes all values with one name, `?tag=a&tag=b`. An `Option` is `None` if the name is missing. Answers 400, with the
/// name, if a value is missing, has the wrong shape, or is given more than once for a field that is not a list, and 400 if the
/// query is not percent-encoded UTF-8. An `Option<Query<T>>` is `None` if the query is missing or empty.
///
/// Every value is a string, which is parsed by the type of its field. serde does not parse it below `#[serde(flatten)]` or in an
/// enum with `tag` or `untagged`, where it learns the type too late: such fields can be strings, and nothing else without
/// `#[serde(deserialize_with = "…")]`.
///
/// ```
/// use restmachine::{Query, get, router, testing::TestClient};
///
/// #[derive(serde::Deserialize)]
/// struct Page {
///     number: u32,
///     #[serde(default)]
///     tag: Vec<String>,
/// }
///
/// #[get("/items")]
/// async fn items(Query(page): Query<Page>) -> String {
///     format!("page {} of {}", page.number, page.tag.join(" and "))
/// }
///
/// router! { App { items } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// assert_eq!(client.get("/items?number=2&tag=a&tag=b").await.text().await, "page 2 of a and b");
/// assert_eq!(client.get("/items?number=two").await.status(), 400);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request(head: &RequestHead, _: &mut Body, _: &S) -> Result<Self, Problem> {
        fields(head.uri.query().unwrap_or_default(), "query", StatusCode::BAD_REQUEST).map(Query)
    }

    /// `None` if the target has no query, or an empty one.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Problem> {
        if_sent(head.uri.query().is_some_and(|query| !query.is_empty()), head, body, state).await
    }
}

/// The body of a form that a browser sends with `POST`: `application/x-www-form-urlencoded`.
///
/// A form that is sent with `GET` has no body: its fields are the [`Query`]. Answers 415 if the request has another content
/// type or none, 400 if the body is not percent-encoded UTF-8, 422 with the name of the field if one is missing, has the
/// wrong shape, or is given more than once without being a list, and 413 if the body is longer than the limit. Values are
/// parsed as those of a [`Query`] are.
///
/// An `Option<Form<T>>` is `None` if the body is empty. But an empty body with the content type of a form is what a browser sends
/// for a form without fields: if `T` needs none, it is made from that.
///
/// ```
/// use restmachine::{Form, post, router, testing::TestClient};
///
/// #[derive(serde::Deserialize)]
/// struct Login {
///     name: String,
/// }
///
/// #[post("/login")]
/// async fn login(Form(login): Form<Login>) -> String {
///     format!("hello {}", login.name)
/// }
///
/// router! { App { login } }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let client = TestClient::new(App::service());
/// let response = client.post("/login").form(&[("name", "Alice & Bob")]).await;
/// assert_eq!(response.text().await, "hello Alice & Bob");
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form<T>(pub T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    const TAKES_BODY: bool = true;

    type Rejection = Problem;

    async fn from_request(head: &RequestHead, body: &mut Body, _: &S) -> Result<Self, Problem> {
        if !is_form(head) {
            return Err(unsupported("this route expects `Content-Type: application/x-www-form-urlencoded`"));
        }
        let bytes = read(body).await?;
        let text = str::from_utf8(&bytes).map_err(|_| not_utf8())?;
        fields(text, "form", StatusCode::UNPROCESSABLE_ENTITY).map(Form)
    }

    /// `None` if the body is empty, unless that is a form without fields and `T` needs none.
    async fn from_request_if_present(
        head: &RequestHead,
        body: &mut Body,
        state: &S,
    ) -> Result<Option<Self>, Problem> {
        let is_sent = body.has_content().await;
        if !is_sent && is_form(head) {
            return Ok(fields("", "form", StatusCode::UNPROCESSABLE_ENTITY).map(Form).ok());
        }
        if_sent(is_sent, head, body, state).await
    }
}

fn is_form(head: &RequestHead) -> bool {
    media_type(&head.headers).is_some_and(|(kind, subtype)| {
        kind.eq_ignore_ascii_case("application") && subtype.eq_ignore_ascii_case("x-www-form-urlencoded")
    })
}

/// Reads the fields of a query or a form. `misshapen` is the status if they are not those of `T`.
fn fields<T: DeserializeOwned>(text: &str, place: &str, misshapen: StatusCode) -> Result<T, Problem> {
    // The parser would silently put a replacement character in place of a byte that is not UTF-8.
    percent::decode(text)
        .map_err(|reason| Problem::new(StatusCode::BAD_REQUEST).with_detail(format!("{place}: {reason}")))?;
    let fields = Deserializer::new(parse(text.as_bytes()));
    serde_path_to_error::deserialize(fields)
        .map_err(|error| Problem::new(misshapen).with_detail(field_problem(place, text, &error)))
}

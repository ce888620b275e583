//! The body of a refused preflight's response, which explains the refusal.

use http::StatusCode;

use crate::cors::Explanation;
use crate::response::{IntoResponse, Problem, Response};

/// Puts the reason into the body of the response to a refused preflight.
pub(super) fn explain_in(answer: Response, explanation: &Explanation) -> Response {
    let (parts, _) = answer.into_parts();
    let detail = format!("CORS {explanation}");
    let mut explained = Problem::new(StatusCode::FORBIDDEN).with_detail(detail).into_response();
    explained.headers_mut().extend(parts.headers);
    explained
}

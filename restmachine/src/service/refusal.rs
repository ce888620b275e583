//! What is said of a refused preflight in the body of its answer.

use http::StatusCode;

use crate::{
    cors::Explanation,
    response::{IntoResponse, Problem, Response},
};

/// Puts the reason into the body of a refused preflight's answer.
pub(super) fn explain_in(answer: Response, explanation: &Explanation) -> Response {
    let (parts, _) = answer.into_parts();
    let detail = format!("CORS {explanation}");
    let mut explained = Problem::new(StatusCode::FORBIDDEN).with_detail(detail).into_response();
    explained.headers_mut().extend(parts.headers);
    explained
}

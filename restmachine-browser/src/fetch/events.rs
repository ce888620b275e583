//! The response that an `EventSource` accepts.

use http::{header::CONTENT_TYPE, StatusCode};

use super::{request::FetchRequest, server_response::ServerResponse};
use crate::{
    blocked::{initiator::Initiator, reason::BlockReason},
    header::joined,
};

/// Whether an `EventSource` gets a stream of events. Any other request passes.
///
/// <https://html.spec.whatwg.org/#dom-eventsource>
pub(super) fn check_events(request: &FetchRequest, received: &ServerResponse) -> Result<(), BlockReason> {
    if request.initiator != Initiator::EventSource {
        return Ok(());
    }
    if received.status != StatusCode::OK {
        return Err(BlockReason::NoEvents(format!(
            "Failed to load resource: the server responded with a status of {} ()",
            received.status.as_u16()
        )));
    }
    let given = joined(&received.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("text/event-stream") {
        return Ok(());
    }
    Err(BlockReason::NoEvents(format!(
        "EventSource's response has a MIME type (\"{essence}\") that is not \"text/event-stream\". Aborting the \
         connection."
    )))
}

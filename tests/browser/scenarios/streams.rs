//! `EventSource`, which cannot send headers and never asks first.

use super::{APP, EVIL};
use crate::scenario::{get, Ask, By, Scenario};

fn events(router: &str) -> Ask {
    get(&format!("https://api.example.net/{router}/events")).by(By::EventSource)
}

#[rustfmt::skip]
pub(super) fn all() -> Vec<Scenario> {
    vec![
        Scenario::at(APP, "events arrive").asks(events("app")).sees(r#"event "hello""#).sent("GET"),
        Scenario::at(EVIL, "events do not reach a foreign page").asks(events("app")).sees("blocked resource: No 'Access-Control-Allow-Origin' header is present on the requested resource.").sent("GET"),
        Scenario::at(APP, "plain text is not a stream of events").asks(get("https://api.example.net/app/data").by(By::EventSource))
            .sees("blocked: EventSource's response has a MIME type (\"text/plain\") that is not \"text/event-stream\". \
                   Aborting the connection.")
            .sent("GET"),
        Scenario::at(APP, "an error is not a stream of events").asks(get("https://api.example.net/status/503").by(By::EventSource))
            .sees("blocked: Failed to load resource: the server responded with a status of 503 ()").sent("GET"),
        Scenario::at(APP, "events arrive with cookies")
            .asks(get("https://api.example.net/login").method("POST").including())
            .sees(r#"200 "welcome" [content-length content-type]"#)
            .asks(events("admitted").including()).sees(r#"event "hello""#)
            .sent("POST, GET with session=1"),
        Scenario::at(APP, "events with cookies need more than a wildcard").asks(events("any").including())
            .sees("blocked resource: The value of the 'Access-Control-Allow-Origin' header in the response must not be the \
                   wildcard '*' when the request's credentials mode is 'include'.")
            .sent("GET"),
    ]
}

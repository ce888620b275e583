//! RestMachine.

use bytes::Bytes;
use http_body_util::Full;
use restmachine::{Dispatch, Request, Response, Service};

use crate::{
    contestant::{ready, Contestant},
    questions::{Answer, Question},
};

impl<R: Dispatch<()>> Contestant for Service<R> {
    type Request = Request<Full<Bytes>>;
    type Response = Response;

    fn request(&self, question: &Question) -> Self::Request {
        super::request(question)
    }

    fn respond(&self, request: Self::Request) -> Response {
        ready(|| Service::respond(self, request))
    }

    fn read(response: Response) -> Answer {
        super::read(response)
    }
}

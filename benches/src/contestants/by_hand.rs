//! The code written by hand, which is the floor.

use std::marker::PhantomData;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;

use crate::{
    contestant::{ready, Contestant},
    hand::{respond, Routes},
    questions::{Answer, Question},
};

pub(super) struct Hand<R> {
    routes: PhantomData<R>,
}

impl<R> Default for Hand<R> {
    fn default() -> Self {
        Self { routes: PhantomData }
    }
}

impl<R: Routes> Contestant for Hand<R> {
    type Request = Request<Full<Bytes>>;
    type Response = Response<Full<Bytes>>;

    fn request(&self, question: &Question) -> Self::Request {
        super::request(question)
    }

    fn respond(&self, request: Self::Request) -> Self::Response {
        ready(|| respond::<R, _>(request))
    }

    fn read(response: Self::Response) -> Answer {
        super::read(response)
    }
}

//! The body of a request or a response.

mod erased_body;
mod error;
mod resumed_body;
mod stream_body;
#[cfg(debug_assertions)]
mod taken_body;

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::BodyExt;

use erased_body::ErasedBody;
pub use error::{BoxError, LengthLimitError};
use resumed_body::ResumedBody;
use stream_body::StreamBody;
#[cfg(debug_assertions)]
pub(crate) use taken_body::BodyTakenError;

/// A request's or a response's bytes: none, all at once, or a stream (RFC 9110, section 6.4).
///
/// ```
/// use restmachine::Body;
///
/// let body = Body::from("hello");
/// assert_eq!(http_body::Body::size_hint(&body).exact(), Some(5));
/// ```
#[derive(Default)]
pub struct Body {
    content: Content,
    /// How many bytes may still be read before a [`LengthLimitError`]; `None` is unlimited.
    remaining: Option<usize>,
}

#[derive(Default)]
enum Content {
    #[default]
    Empty,
    Full(Bytes),
    Stream(Pin<Box<dyn ErasedBody>>),
}

impl Body {
    /// A body without any bytes.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::Body;
    /// assert!(Body::empty().bytes().await.unwrap().is_empty());
    /// # }
    /// ```
    #[must_use]
    pub const fn empty() -> Self {
        Self { content: Content::Empty, remaining: None }
    }

    /// The replacement for a body that an argument has taken.
    #[cfg(debug_assertions)]
    pub(crate) fn taken() -> Self {
        Self::new(taken_body::TakenBody)
    }

    /// Wraps a body of any other kind. A body that has already ended costs nothing.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::Body;
    /// let other = http_body_util::Full::<restmachine::Bytes>::from("hello");
    /// assert_eq!(Body::new(other).bytes().await.unwrap(), "hello");
    /// # }
    /// ```
    pub fn new<B>(body: B) -> Self
    where
        B: HttpBody + Send + 'static,
        B::Error: Into<BoxError>,
    {
        if body.is_end_stream() {
            return Self::empty();
        }
        Self { content: Content::Stream(Box::pin(body)), remaining: None }
    }

    /// A body of pieces that are sent as they come, such as server-sent events.
    ///
    /// An error ends the connection immediately: nothing else can tell the client that the rest is missing.
    ///
    /// ```
    /// # use std::{convert::Infallible, pin::Pin, task::{Context, Poll}};
    /// # struct Ticks(u8);
    /// # impl futures_core::Stream for Ticks {
    /// #     type Item = Result<String, Infallible>;
    /// #     fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
    /// #         self.0 += 1;
    /// #         Poll::Ready((self.0 < 3).then(|| Ok(format!("data: tick {}\n\n", self.0))))
    /// #     }
    /// # }
    /// # fn ticks() -> Ticks { Ticks(0) }
    /// use restmachine::{Body, IntoResponse, StatusCode, get, router, testing::TestClient};
    ///
    /// #[get("/ticks")]
    /// async fn events() -> impl IntoResponse {
    ///     (StatusCode::OK, [("content-type", "text/event-stream")], Body::from_stream(ticks()))
    /// }
    ///
    /// router! { App { events } }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let mut response = TestClient::new(App::service()).get("/ticks").await;
    /// assert_eq!(response.chunk().await.unwrap(), "data: tick 1\n\n");
    /// assert_eq!(response.chunk().await.unwrap(), "data: tick 2\n\n");
    /// assert_eq!(response.chunk().await, None);
    /// # }
    /// ```
    pub fn from_stream<T, D, E>(stream: T) -> Self
    where
        T: Stream<Item = Result<D, E>> + Send + 'static,
        D: Into<Bytes> + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::new(StreamBody(Box::pin(stream)))
    }

    /// The same body, which fails once it would yield more than `limit` bytes.
    ///
    /// ```
    /// use restmachine::{Body, Problem, post, router, testing::TestClient};
    ///
    /// #[post("/avatar")]
    /// async fn avatar(body: Body) -> Result<String, Problem> {
    ///     Ok(format!("{} bytes", body.with_limit(4).bytes().await?.len()))
    /// }
    ///
    /// router! { App { avatar } }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let client = TestClient::new(App::service());
    /// assert_eq!(client.post("/avatar").body("tiny").await.status(), 200);
    /// assert_eq!(client.post("/avatar").body("huge!").await.status(), 413);
    /// # }
    /// ```
    #[must_use]
    pub fn with_limit(self, limit: usize) -> Self {
        Self { remaining: Some(limit), ..self }
    }

    /// Reads the whole body.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// # use restmachine::Body;
    /// assert_eq!(Body::from("hello").bytes().await.unwrap(), "hello");
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`LengthLimitError`] as soon as the limit is passed, or any error that the stream reports.
    pub async fn bytes(mut self) -> Result<Bytes, BoxError> {
        // An announced length is known before the bytes come.
        if self.remaining.is_some_and(|limit| self.size_hint().lower() > limit as u64) {
            return Err(LengthLimitError.into());
        }
        // Most bodies come in one piece, which is not copied.
        let first = self.next_piece().await?;
        if self.is_end_stream() {
            return Ok(first);
        }
        let mut whole = BytesMut::from(first);
        while !self.is_end_stream() {
            whole.extend_from_slice(&self.next_piece().await?);
        }
        Ok(whole.freeze())
    }

    /// Whether there is a byte, or an error, to read. It waits for the first of them, and puts it back.
    ///
    /// A body in chunks, and one over HTTP/2, can turn out to be empty only when it ends.
    pub(crate) async fn has_content(&mut self) -> bool {
        while !self.is_end_stream() && self.size_hint().lower() == 0 {
            let remaining = self.remaining;
            let first = self.next_piece().await;
            if first.as_ref().is_ok_and(Bytes::is_empty) {
                continue;
            }
            // The limit holds for the whole: the first piece is counted once it is read again.
            let rest = Self { remaining: None, ..std::mem::take(self) };
            *self = Self { remaining, ..Self::new(ResumedBody { first: Some(first), rest }) };
            return true;
        }
        !self.is_end_stream()
    }

    /// The next bytes: none at the end, and none for trailers.
    async fn next_piece(&mut self) -> Result<Bytes, BoxError> {
        match self.frame().await {
            Some(frame) => Ok(frame?.into_data().unwrap_or_default()),
            None => Ok(Bytes::new()),
        }
    }
}

impl HttpBody for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = match &mut self.content {
            Content::Empty => return Poll::Ready(None),
            Content::Full(bytes) => {
                let bytes = std::mem::take(bytes);
                self.content = Content::Empty;
                Some(Ok(Frame::data(bytes)))
            }
            Content::Stream(stream) => std::task::ready!(stream.as_mut().poll_bytes(context)),
        };
        let Some(Ok(frame)) = frame else {
            // A stream must not be polled again once it has ended, and one that has failed yields nothing more.
            self.content = Content::Empty;
            return Poll::Ready(frame);
        };
        let length = frame.data_ref().map_or(0, Bytes::len);
        match self.remaining.map(|remaining| remaining.checked_sub(length)) {
            None => {}
            Some(Some(remaining)) => self.remaining = Some(remaining),
            Some(None) => {
                self.content = Content::Empty;
                return Poll::Ready(Some(Err(LengthLimitError.into())));
            }
        }
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        match &self.content {
            Content::Empty => true,
            Content::Full(_) => false,
            Content::Stream(stream) => stream.has_ended(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Empty => SizeHint::with_exact(0),
            Content::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::Stream(stream) => stream.length(),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        let content = if bytes.is_empty() { Content::Empty } else { Content::Full(bytes) };
        Self { content, remaining: None }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.size_hint().exact();
        f.debug_struct("Body").field("length", &length).finish_non_exhaustive()
    }
}

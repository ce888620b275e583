//! The body of a request or a response.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{Buf, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::{combinators::UnsyncBoxBody, BodyExt};

/// Any error of a body: what a host or a stream reports.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

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
    /// How many bytes may still be read before [`LengthLimitError`]; `None` is no limit.
    remaining: Option<usize>,
}

#[derive(Default)]
enum Content {
    #[default]
    Empty,
    Full(Bytes),
    Stream(UnsyncBoxBody<Bytes, BoxError>),
}

/// A body was longer than the limit that stands for it. Reading stopped there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LengthLimitError;

impl Body {
    /// A body without a byte.
    #[must_use]
    pub const fn empty() -> Self {
        Self { content: Content::Empty, remaining: None }
    }

    /// A body of any other kind. One that has ended already costs nothing.
    pub fn new<B>(body: B) -> Self
    where
        B: HttpBody + Send + 'static,
        B::Error: Into<BoxError>,
    {
        if body.is_end_stream() {
            return Self::empty();
        }
        let as_bytes =
            |frame: Frame<B::Data>| frame.map_data(|mut data| data.copy_to_bytes(data.remaining()));
        let stream = body.map_frame(as_bytes).map_err(Into::into).boxed_unsync();
        Self { content: Content::Stream(stream), remaining: None }
    }

    /// The same body, refusing to yield more than `limit` bytes.
    #[must_use]
    pub fn with_limit(self, limit: usize) -> Self {
        Self { remaining: Some(limit), ..self }
    }

    /// Reads the whole body.
    ///
    /// # Errors
    ///
    /// [`LengthLimitError`] as soon as the limit is passed, or whatever the stream reports.
    pub async fn bytes(self) -> Result<Bytes, BoxError> {
        Ok(self.collect().await?.to_bytes())
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
            Content::Stream(stream) => std::task::ready!(Pin::new(stream).poll_frame(context)),
        };
        let Some(Ok(frame)) = frame else { return Poll::Ready(frame) };
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
            Content::Stream(stream) => stream.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Empty => SizeHint::with_exact(0),
            Content::Full(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::Stream(stream) => stream.size_hint(),
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

impl fmt::Display for LengthLimitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body is longer than its limit")
    }
}

impl std::error::Error for LengthLimitError {}

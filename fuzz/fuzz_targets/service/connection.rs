//! One connection without a socket: hyper's side of it, set up as in `restmachine::serve`.

use std::{
    cell::{Cell, RefCell},
    convert::Infallible,
    io,
    pin::{pin, Pin},
    rc::Rc,
    sync::{
        atomic::{AtomicBool, Ordering},
        Arc,
    },
    task::{Context, Poll, Wake},
};

use hyper::{
    body::Incoming,
    rt::{Read, ReadBufCursor, Write},
    server::conn::http1,
    service::service_fn,
};
use restmachine::{HeaderMap, Limits, Method, Request, Service};

use crate::app::App;

/// The header with the number of the request. Responses that hyper makes itself do not have it.
pub(crate) const NUMBER: &str = "x-number";

/// A request as it reached the service.
pub(crate) struct Received {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
}

/// The result of a connection.
pub(crate) struct Served {
    pub(crate) requests: Vec<Received>,
    pub(crate) written: Vec<u8>,
}

/// Serves the bytes of a client, in pieces of the given length. The client closes only after the last response, because hyper does not
/// answer a client that has closed.
pub(crate) fn serve(input: &[u8], piece: usize) -> Served {
    let requests = RefCell::new(Vec::new());
    let written = Rc::new(RefCell::new(Vec::new()));
    let is_gone = Rc::new(Cell::new(false));
    let service = App::service();
    let answer = service_fn(|request| answer(request, &service, &requests));
    let client =
        Client { unread: input.to_vec(), piece, written: Rc::clone(&written), is_gone: Rc::clone(&is_gone) };
    let mut builder = http1::Builder::new();
    // A date would differ between runs.
    builder
        .max_headers(Limits::DEFAULT.headers)
        .max_buf_size(Limits::DEFAULT.header_bytes)
        .auto_date_header(false);
    {
        let mut connection = pin!(builder.serve_connection(client, answer));
        if !is_ended(connection.as_mut()) {
            is_gone.set(true);
            assert!(is_ended(connection), "the connection waits for a client that is gone");
        }
    }
    Served { requests: requests.take(), written: written.take() }
}

/// Polls a connection until it no longer wakes itself, and returns whether it has ended.
fn is_ended(mut connection: Pin<&mut impl Future>) -> bool {
    let turn = Arc::new(Turn(AtomicBool::new(true)));
    let waker = Arc::clone(&turn).into();
    let mut context = Context::from_waker(&waker);
    while turn.0.swap(false, Ordering::Relaxed) {
        if connection.as_mut().poll(&mut context).is_ready() {
            return true;
        }
    }
    false
}

/// Whether a connection has asked to be polled again.
struct Turn(AtomicBool);

impl Wake for Turn {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

async fn answer(
    request: Request<Incoming>,
    service: &Service<App>,
    requests: &RefCell<Vec<Received>>,
) -> Result<restmachine::Response, Infallible> {
    let number = requests.borrow().len();
    requests.borrow_mut().push(Received {
        method: request.method().clone(),
        path: request.uri().path().to_owned(),
        headers: request.headers().clone(),
    });
    let mut response = service.respond(request).await;
    response.headers_mut().insert(NUMBER, number.into());
    Ok(response)
}

/// A client that has written everything, with the responses so far.
struct Client {
    unread: Vec<u8>,
    piece: usize,
    written: Rc<RefCell<Vec<u8>>>,
    is_gone: Rc<Cell<bool>>,
}

impl Read for Client {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        mut buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        if self.unread.is_empty() && !self.is_gone.get() {
            return Poll::Pending;
        }
        let count = self.unread.len().min(self.piece).min(buffer.remaining());
        let piece: Vec<u8> = self.unread.drain(..count).collect();
        buffer.put_slice(&piece);
        Poll::Ready(Ok(()))
    }
}

impl Write for Client {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.written.borrow_mut().extend_from_slice(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

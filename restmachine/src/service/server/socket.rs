//! A socket that notes its reads and writes, and reads what its client still sends before it is closed.

use std::{
    io,
    mem::MaybeUninit,
    pin::Pin,
    sync::Arc,
    task::{ready, Context, Poll},
};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use tokio::{
    io::{AsyncRead, ReadBuf},
    net::TcpStream,
};

use super::connection_state::ConnectionState;

/// The socket of a connection. Every read and write is noted in the connection's state.
pub(super) struct Socket {
    stream: TokioIo<TcpStream>,
    state: Arc<ConnectionState>,
    /// Whether it is closed for writing, so that the client sees the end of the response.
    is_half_closed: bool,
    /// Whether the client sends more than hyper has read.
    is_input_expected: bool,
}

impl Socket {
    pub(super) fn new(stream: TcpStream, state: Arc<ConnectionState>) -> Self {
        Self { stream: TokioIo::new(stream), state, is_half_closed: false, is_input_expected: false }
    }

    /// Notes the result of a write. If the runtime has to wait, it tries once more without the runtime.
    ///
    /// The operating system tells the runtime that there is room only once much of its buffer is free, and a slow reader takes
    /// minutes to free that much. The system accepts as many bytes as it has room for all the same, which distinguishes a
    /// slow reader from one that does not read.
    fn note_written(
        &self,
        written: Poll<io::Result<usize>>,
        once_more: impl FnOnce(SockRef<'_>) -> io::Result<usize>,
    ) -> Poll<io::Result<usize>> {
        let written = match written {
            Poll::Pending => once_more(SockRef::from(self.stream.inner()))
                .map_or(Poll::Pending, |count| Poll::Ready(Ok(count))),
            written => written,
        };
        if written.is_pending() {
            self.state.note_stall();
        } else {
            self.state.note_write();
        }
        written
    }

    /// Reads and drops what the client sends, until it closes its side or has sent as much as the limits allow. The driver of
    /// the connection has the clock.
    fn poll_drop_input(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let mut chunk = [const { MaybeUninit::uninit() }; 16 * 1024];
        loop {
            let mut buffer = ReadBuf::uninit(&mut chunk);
            match Pin::new(self.stream.inner_mut()).poll_read(context, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() => {
                    self.is_input_expected = true;
                    if !self.state.unread().note(buffer.filled().len()) {
                        return Poll::Ready(());
                    }
                }
                Poll::Ready(_) => return Poll::Ready(()),
                // A client that has sent all of its requests is not waited for.
                Poll::Pending if self.is_input_expected => return Poll::Pending,
                Poll::Pending => return Poll::Ready(()),
            }
        }
    }
}

impl Read for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        // The end and an error count as well: no other phase follows them.
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if read.is_ready() {
            self.state.note_read();
        }
        read
    }
}

impl Write for Socket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.note_written(written, |socket| socket.send(bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.note_written(written, |socket| socket.send_vectored(slices))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.is_half_closed {
            self.is_input_expected = self.state.expects_input();
            ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
            self.is_half_closed = true;
            self.state.note_half_close();
        }
        self.poll_drop_input(context).map(Ok)
    }
}

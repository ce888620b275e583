//! Clients that are answered early, send bodies without end, and never read.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use restmachine::Limits;
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    task::JoinSet,
    time::{sleep, timeout},
};

use super::super::{
    latency,
    memory::mebibytes,
    process::Server,
    report::{count, Report},
    Extent,
};
use crate::Outcome;

const NAME: &str = "endless";
const LIMITS: Limits = Limits::DEFAULT;
/// What a client sends in addition to the limit: what is read before the answer, and what the sockets of both sides hold.
const UNSEEN: usize = 40 * 1024 * 1024;
/// The time allowed for noticing that a connection is closed.
const MARGIN: Duration = Duration::from_secs(4);
/// What a connection may need in memory while a body goes through it, in KiB.
const EACH: usize = 256;
const PIECE: usize = 64 * 1024;

/// What a client sends over and over, after which head and with which pause.
#[derive(Clone)]
struct Sending {
    head: &'static str,
    piece: Vec<u8>,
    pause: Duration,
}

/// What a client had sent when its connection was closed, and how long that took.
struct Sent {
    bytes: usize,
    time: Duration,
}

/// Is answered with 413, the last response of the connection.
const ANNOUNCED: &str = "POST /uploads HTTP/1.1\r\nHost: server\r\nContent-Length: 1000000000000\r\n\r\n";
/// Is answered with 404, after which the connection goes on if the body ends.
const CHUNKED: &str = "POST /nothing HTTP/1.1\r\nHost: server\r\nTransfer-Encoding: chunked\r\n\r\n";

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let server = Server::start()?;
    let clients = extent.of(100);
    let before = server.resident()?;
    let (fast, slow) = (sending(&[b'x'; PIECE], Duration::ZERO), sending(b"x", Duration::from_secs(1)));
    let (fast, slow) = (start(&server, clients, &fast), start(&server, clients, &slow));
    let both = async { (fast.join_all().await, slow.join_all().await) };
    let (fast, slow, most) = {
        let mut both = std::pin::pin!(both);
        let mut most = before;
        loop {
            match timeout(Duration::from_millis(50), &mut both).await {
                Ok((fast, slow)) => break (fast, slow, most),
                Err(_) => most = most.max(server.resident()?),
            }
        }
    };
    report_fast(clients, &fast, report);
    report_slow(clients, &slow, report);
    let allowed = 2 * clients * EACH;
    report.row(
        NAME,
        "resident memory before and at most meanwhile",
        &format!("{:.1} MiB, then {:.1} MiB", mebibytes(before), mebibytes(most)),
        &format!("grows by less than {:.0} MiB", mebibytes(allowed)),
        most < before + allowed,
    );
    let healthy = latency::ask_once(server.address()).await?;
    let bugs = server.gauges().await?.bugs;
    report.row(
        NAME,
        "the server afterwards",
        &format!("{bugs} panics, a healthy client answered in {healthy:.1?}"),
        "0, within 1 s",
        bugs == 0 && healthy < Duration::from_secs(1),
    );
    Ok(())
}

fn sending(piece: &[u8], pause: Duration) -> [Sending; 2] {
    let chunk = [format!("{:x}\r\n", piece.len()).as_bytes(), piece, b"\r\n"].concat();
    [(ANNOUNCED, piece.to_vec()), (CHUNKED, chunk)].map(|(head, piece)| Sending { head, piece, pause })
}

fn start(server: &Server, clients: usize, kinds: &[Sending; 2]) -> JoinSet<Option<Sent>> {
    let all = kinds.iter().cycle().take(clients);
    all.map(|kind| send(server.address(), kind.clone())).collect()
}

/// Sends until the connection is closed. `None` if it never was open, or still is after twice the limit.
async fn send(server: SocketAddr, Sending { head, piece, pause }: Sending) -> Option<Sent> {
    let mut stream = TcpStream::connect(server).await.ok()?;
    let begin = Instant::now();
    stream.write_all(head.as_bytes()).await.ok()?;
    let mut bytes = 0;
    let sending = async {
        while stream.write_all(&piece).await.is_ok() {
            bytes += piece.len();
            sleep(pause).await;
        }
    };
    timeout(LIMITS.unread_time * 2, sending).await.ok()?;
    Some(Sent { bytes, time: begin.elapsed() })
}

fn report_fast(clients: usize, sent: &[Option<Sent>], report: &mut Report) {
    let amounts: Vec<usize> = sent.iter().flatten().map(|sent| sent.bytes).collect();
    let (least, most) = (amounts.iter().min().copied(), amounts.iter().max().copied());
    let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
    report.row(
        NAME,
        &format!("{} connections that send as fast as they can, and never read", count(clients)),
        &format!("{} closed, after {} to {} MiB", count(amounts.len()), whole(least), whole(most)),
        &format!("all, after {} MiB and what the sockets hold", whole(LIMITS.unread_bytes)),
        amounts.len() == clients && least >= LIMITS.unread_bytes && most <= LIMITS.unread_bytes + UNSEEN,
    );
}

fn report_slow(clients: usize, sent: &[Option<Sent>], report: &mut Report) {
    let times: Vec<Duration> = sent.iter().flatten().map(|sent| sent.time).collect();
    let first = times.iter().min().copied().unwrap_or_default();
    let last = times.iter().max().copied().unwrap_or_default();
    report.row(
        NAME,
        &format!("{} connections that send a byte a second, and never read", count(clients)),
        &format!("{} closed, after {first:.2?} to {last:.2?}", count(times.len())),
        &format!("all, after {:?} to {:?}", LIMITS.unread_time, LIMITS.unread_time + MARGIN),
        times.len() == clients && first >= LIMITS.unread_time && last <= LIMITS.unread_time + MARGIN,
    );
}

const fn whole(bytes: usize) -> usize {
    bytes / (1024 * 1024)
}

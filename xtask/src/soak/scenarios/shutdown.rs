//! SIGTERM while requests are in flight.

use std::sync::{
    atomic::{AtomicUsize, Ordering::Relaxed},
    Arc,
};
use std::{
    io,
    net::SocketAddr,
    time::{Duration, Instant},
};

use http::Method;
use tokio::{net::TcpStream, task::JoinSet, time::sleep};

use super::super::{
    http1::{self, is_last},
    http2::{self, Unanswered},
    process::Server,
    questions,
    report::{count, Report},
    Extent,
};
use crate::{server::app::receipt, Outcome};

const NAME: &str = "shutdown";
const KEPT_ALIVE: usize = 64;
const HTTP2_CONNECTIONS: usize = 4;
/// On each connection.
const STREAMS: usize = 4;
const FRESH: usize = 8;
const UPLOADS: usize = 16;
const SLOW: usize = 16;
/// How long a slow handler takes and an upload is on its way: longer than a server that is ending keeps silent connections.
const LONG: Duration = Duration::from_millis(1500);
/// When the signal is sent.
const LOADED: Duration = Duration::from_millis(500);

/// What became of the requests.
#[derive(Default)]
struct Tally {
    answered: AtomicUsize,
    /// Sent in full, and not answered.
    lost: AtomicUsize,
    /// The same, on a connection that was just made.
    lost_at_once: AtomicUsize,
}

impl Tally {
    fn note(&self, is_answered: bool) {
        if is_answered { &self.answered } else { &self.lost }.fetch_add(1, Relaxed);
    }
}

/// How the processes ended.
#[derive(Default)]
struct Ends {
    times: Vec<Duration>,
    /// Connections were refused while requests were still in flight.
    refusing: usize,
    /// The exit status was 0.
    well: usize,
}

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let (tally, mut ends) = (Arc::<Tally>::default(), Ends::default());
    for _ in 0..extent.of(10) {
        let mut server = Server::start()?;
        let asking = load(server.address(), &tally).await?;
        sleep(LOADED).await;
        let begin = Instant::now();
        server.terminate()?;
        sleep(Duration::from_millis(200)).await;
        ends.refusing += usize::from(is_refused(server.address()).await);
        let status = server.exit(restmachine::Limits::DEFAULT.shutdown_time + LONG).await?;
        ends.times.push(begin.elapsed());
        ends.well += usize::from(status.is_some_and(|status| status.success()));
        for asked in asking.join_all().await {
            asked?;
        }
    }
    report_requests(&tally, ends.times.len(), report);
    report_ends(ends, report);
    Ok(())
}

fn report_requests(tally: &Tally, times: usize, report: &mut Report) {
    let (answered, lost) = (tally.answered.load(Relaxed), tally.lost.load(Relaxed));
    let at_once = tally.lost_at_once.load(Relaxed);
    let streams = HTTP2_CONNECTIONS * STREAMS;
    report.row(
        NAME,
        &format!(
            "SIGTERM under {KEPT_ALIVE} keep-alive clients, {streams} streams of HTTP/2, {UPLOADS} uploads half sent, \
             {SLOW} slow handlers: {times} times"
        ),
        &format!("{} requests answered correctly, {lost} lost", count(answered)),
        "0 lost",
        lost == 0 && answered > 0,
    );
    report.noisy_row(
        NAME,
        &format!("{FRESH} clients that connect for each request meanwhile"),
        &format!("{at_once} connections reset"),
        "at most 1: a client that connects as the listener closes",
        at_once <= 1,
    );
}

fn report_ends(Ends { mut times, refusing, well }: Ends, report: &mut Report) {
    times.sort_unstable();
    let (first, last) =
        (times.first().copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
    let all = times.len();
    report.row(
        NAME,
        &format!("the process, whose longest request ends about {:?} after the signal", LONG - LOADED),
        &format!("refuses connections meanwhile: {refusing} of {all}; exits with 0: {well} of {all}, after {first:.2?} to {last:.2?}"),
        &format!("all, all, within {:?}", LONG + LOADED),
        refusing == all && well == all && last < LONG + LOADED,
    );
}

async fn is_refused(server: SocketAddr) -> bool {
    TcpStream::connect(server).await.is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}

async fn load(server: SocketAddr, tally: &Arc<Tally>) -> Outcome<JoinSet<Outcome>> {
    let mut asking = JoinSet::new();
    for seed in 0..KEPT_ALIVE {
        let connection = http1::Connection::open(server).await?;
        asking.spawn(ask_without_pause(connection, seed, Arc::clone(tally)));
    }
    for _ in 0..HTTP2_CONNECTIONS {
        let connection = http2::Connection::open(server).await?;
        for seed in 0..STREAMS {
            asking.spawn(ask_over_http2(connection.clone(), seed, Arc::clone(tally)));
        }
    }
    for seed in 0..FRESH {
        asking.spawn(ask_on_fresh_connections(server, seed, Arc::clone(tally)));
    }
    for seed in 0..UPLOADS {
        asking.spawn(upload(http1::Connection::open(server).await?, seed, Arc::clone(tally)));
    }
    for seed in 0..SLOW {
        asking.spawn(wait(http1::Connection::open(server).await?, seed, Arc::clone(tally)));
    }
    Ok(asking)
}

/// Asks until an answer says that it is the last.
async fn ask_without_pause(mut connection: http1::Connection, seed: usize, tally: Arc<Tally>) -> Outcome {
    let all: Vec<_> = questions::of_item(seed).into_iter().map(|each| (each.to_bytes(), each)).collect();
    for (bytes, question) in all.iter().cycle() {
        let answer = connection.ask(bytes, &question.method).await;
        tally.note(answer.is_ok());
        let Ok(answer) = answer else { break };
        question.check(&answer)?;
        if is_last(&answer) {
            break;
        }
    }
    Ok(())
}

/// Asks each time on a connection of its own, until none is to be had.
async fn ask_on_fresh_connections(server: SocketAddr, seed: usize, tally: Arc<Tally>) -> Outcome {
    let all: Vec<_> = questions::of_item(seed).into_iter().map(|each| (each.to_bytes(), each)).collect();
    for (bytes, question) in all.iter().cycle() {
        let Ok(mut connection) = http1::Connection::open(server).await else { break };
        match connection.ask(bytes, &question.method).await {
            Ok(answer) => {
                question.check(&answer)?;
                tally.note(true);
            }
            Err(_) => {
                tally.lost_at_once.fetch_add(1, Relaxed);
            }
        }
    }
    Ok(())
}

/// Asks until the server takes no more.
async fn ask_over_http2(connection: http2::Connection, seed: usize, tally: Arc<Tally>) -> Outcome {
    for question in questions::of_item(seed).iter().cycle() {
        match connection.ask(question.to_request()?, question.body.clone()).await {
            Err(Unanswered::NotTaken) => break,
            Err(Unanswered::Lost(_)) => {
                tally.note(false);
                break;
            }
            Ok(answer) => {
                question.check(&answer)?;
                tally.note(true);
            }
        }
    }
    Ok(())
}

/// Sends a body in pieces, of which half come after the signal, and asks no more.
async fn upload(mut connection: http1::Connection, seed: usize, tally: Arc<Tally>) -> Outcome {
    const PIECES: u32 = 15;
    let piece = vec![b'a' + u8::try_from(seed)?; 1000];
    let body = piece.repeat(PIECES as usize);
    let head = format!("POST /uploads HTTP/1.1\r\nHost: server\r\nContent-Length: {}\r\n\r\n", body.len());
    let mut sent = connection.send(head.as_bytes()).await;
    for _ in 0..PIECES {
        sleep(LONG / PIECES).await;
        if sent.is_ok() {
            sent = connection.send(&piece).await;
        }
    }
    // It was in flight when the signal came, so it counts although the server may have closed before all was sent.
    let answer =
        if sent.is_ok() { connection.answer(&Method::POST).await } else { sent.map(|()| Default::default()) };
    tally.note(answer.is_ok_and(|answer| *answer.body() == receipt(&body)));
    Ok(())
}

async fn wait(mut connection: http1::Connection, seed: usize, tally: Arc<Tally>) -> Outcome {
    let milliseconds = LONG.as_millis() * (seed as u128 + 1) / SLOW as u128;
    let request = format!("GET /slow/{milliseconds} HTTP/1.1\r\nHost: server\r\n\r\n");
    let answer = connection.ask(request.as_bytes(), &Method::GET).await;
    tally.note(answer.is_ok_and(|answer| *answer.body() == format!("after {milliseconds} ms")));
    Ok(())
}

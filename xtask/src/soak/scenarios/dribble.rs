//! Clients that send a header at a byte a second, next to healthy clients.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Barrier,
    task::JoinSet,
    time::{sleep_until, timeout},
};

use super::super::{
    latency::{measure, percentile, Client},
    process::Server,
    report::{count, Report},
    Extent,
};
use crate::Outcome;

const NAME: &str = "dribble";
/// How a first request may begin over HTTP/1.1 and over HTTP/2.
const BEGINNINGS: [&str; 2] = [
    "GET /items/7 HTTP/1.1\r\nHost: server\r\nX-Patience: a byte a second\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
];
/// The time allowed for closing a thousand connections and noticing it, in addition to the limit.
const MARGIN: Duration = Duration::from_secs(2);
/// How long a healthy client sends requests. The dribbling clients last longer.
const MEASURED: Duration = Duration::from_secs(6);

/// The 99th percentiles of a client without and with the dribbling ones, round by round.
#[derive(Default)]
struct Rounds {
    unloaded: Vec<Duration>,
    loaded: Vec<Duration>,
}

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let server = Server::start()?;
    let connections = extent.of(1000);
    let rounds = if extent.is_quick { 1 } else { 5 };
    let (mut kept, mut fresh, mut closed) = (Rounds::default(), Rounds::default(), Vec::new());
    for _ in 0..rounds {
        let (first, second) = tokio::try_join!(p99(&server, Client::KeptAlive), p99(&server, Client::Fresh))?;
        kept.unloaded.push(first);
        fresh.unloaded.push(second);
        let dribbling = dribble(server.address(), connections).await?;
        let (first, second) = tokio::try_join!(p99(&server, Client::KeptAlive), p99(&server, Client::Fresh))?;
        kept.loaded.push(first);
        fresh.loaded.push(second);
        closed.extend(dribbling.join_all().await);
    }
    report_closed(connections, rounds, closed, report);
    report_latency("keep-alive", Client::KeptAlive, kept, report);
    report_latency("fresh-connection", Client::Fresh, fresh, report);
    Ok(())
}

async fn p99(server: &Server, client: Client) -> Outcome<Duration> {
    let requests = MEASURED.as_millis() / client.pace().as_millis();
    let mut times = measure(server.address(), client, usize::try_from(requests)?).await?;
    Ok(percentile(&mut times, 99))
}

/// How long each connection stayed open, once all are connected.
async fn dribble(server: SocketAddr, connections: usize) -> Outcome<JoinSet<Option<Duration>>> {
    let connected = std::sync::Arc::new(Barrier::new(connections + 1));
    let mut dribbling = JoinSet::new();
    for beginning in BEGINNINGS.into_iter().cycle().take(connections) {
        let stream = TcpStream::connect(server).await?;
        let (begin, connected) = (Instant::now(), connected.clone());
        dribbling.spawn(async move {
            connected.wait().await;
            send_slowly(stream, beginning, begin).await
        });
    }
    connected.wait().await;
    Ok(dribbling)
}

/// How long a connection stayed open. `None` if it is still open, or got a response.
async fn send_slowly(stream: TcpStream, beginning: &str, begin: Instant) -> Option<Duration> {
    let (mut reading, mut writing) = stream.into_split();
    let sending = async {
        for (second, byte) in (0..).zip(beginning.bytes()) {
            sleep_until((begin + Duration::from_secs(second)).into()).await;
            if writing.write_all(&[byte]).await.is_err() {
                break;
            }
        }
        std::future::pending().await
    };
    let mut answer = [0];
    let closing = timeout(Duration::from_secs(60), reading.read(&mut answer));
    let closed = tokio::select! {
        closed = closing => closed,
        () = sending => return None,
    };
    // A byte that arrives while the server closes makes the close a reset.
    matches!(closed, Ok(Ok(0) | Err(_))).then(|| begin.elapsed())
}

fn report_closed(connections: usize, rounds: usize, closed: Vec<Option<Duration>>, report: &mut Report) {
    let limit = restmachine::Limits::DEFAULT.header_read_time;
    let times: Vec<Duration> = closed.into_iter().flatten().collect();
    let first = times.iter().min().copied().unwrap_or_default();
    let last = times.iter().max().copied().unwrap_or_default();
    let all = connections * rounds;
    report.row(
        NAME,
        &format!(
            "{} connections that send a byte a second, half of them over HTTP/2, in each of {rounds} rounds",
            count(connections)
        ),
        &format!("{} closed without a response, after {first:.2?} to {last:.2?}", count(times.len())),
        &format!("all {}, after {limit:?} to {:?}", count(all), limit + MARGIN),
        times.len() == all && first + Duration::from_millis(100) >= limit && last <= limit + MARGIN,
    );
}

fn report_latency(name: &str, client: Client, mut rounds: Rounds, report: &mut Report) {
    let unloaded = percentile(&mut rounds.unloaded, 50);
    let loaded = percentile(&mut rounds.loaded, 50);
    let ratio = loaded.as_secs_f64() / unloaded.as_secs_f64();
    report.noisy_row(
        NAME,
        &format!("a {name} client that sends a request every {:?} meanwhile", client.pace()),
        &format!("p99 of {unloaded:.2?} alone, {loaded:.2?} with them: {ratio:.2}×"),
        "at most 2×, as the median of the rounds",
        ratio <= 2.0,
    );
}

//! More connections than a server takes, held open.

use std::sync::{
    atomic::{AtomicUsize, Ordering::Relaxed},
    Arc,
};
use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    sync::watch,
    task::JoinSet,
    time::{sleep, timeout, timeout_at, Instant},
};

use super::super::{
    http1::Connection,
    latency,
    process::Server,
    question::Question,
    questions,
    report::{count, Report},
    Extent,
};
use crate::Outcome;

const NAME: &str = "flood";
/// After this long without an answer to anybody, whoever is not served is waiting.
const SETTLED: Duration = Duration::from_secs(2);
/// How long who waits is given once there is room. What the system dropped it repeats after 1, 3, 7, 15 and 31 seconds, and
/// where many repeat at once it drops some again.
const PATIENCE: Duration = Duration::from_secs(40);
const AT_ONCE: Duration = Duration::from_millis(500);

/// What became of the connections of a flood.
#[derive(Default)]
struct Tally {
    served: AtomicUsize,
    refused: AtomicUsize,
    wrong: AtomicUsize,
}

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let limit = extent.of(500);
    let server = Server::with_connections(limit)?;
    let connections = extent.of(5000);
    let done = format!("{} connections, `Limits::connections` of {limit}", count(connections));
    flood(&server, connections, &done, limit..=limit, report).await?;

    // What a server needs besides connections is a dozen: its listener, its runtime, its output.
    let server = Server::with_descriptors(256)?;
    let connections = extent.of(20_000).min(5000);
    let done = format!("{} connections, 256 file descriptors (`ulimit -n`)", count(connections));
    flood(&server, connections, &done, 230..=256, report).await
}

async fn flood(
    server: &Server,
    connections: usize,
    done: &str,
    room: std::ops::RangeInclusive<usize>,
    report: &mut Report,
) -> Outcome {
    let (release, released) = watch::channel(false);
    let tally = Arc::<Tally>::default();
    let mut flooding = JoinSet::new();
    for seed in 0..connections {
        flooding.spawn(hold(server.address(), seed, Arc::clone(&tally), released.clone()));
    }
    let held = settled(&tally).await;
    let (low, high) = room.clone().into_inner();
    report.row(
        NAME,
        &format!("{done}, all held open"),
        &format!("{} served, {} answered wrongly", count(held), tally.wrong.load(Relaxed)),
        &if low == high {
            format!("{low} served, 0 wrong")
        } else {
            format!("{low} to {high} served, 0 wrong")
        },
        room.contains(&held) && tally.wrong.load(Relaxed) == 0,
    );
    release.send_replace(true);
    // It stands in line with those who wait, so this is the system's time as much as the server's.
    let healthy = latency::ask_once(server.address()).await?;
    let begin = Instant::now();
    while let Ok(Some(_)) = timeout_at(begin + PATIENCE, flooding.join_next()).await {}
    let (waiting, waited) = (flooding.len(), begin.elapsed());
    flooding.shutdown().await;
    report_after(server, &tally, held, (waiting, waited), healthy, report).await
}

async fn report_after(
    server: &Server,
    tally: &Tally,
    held: usize,
    (waiting, waited): (usize, Duration),
    healthy: Duration,
    report: &mut Report,
) -> Outcome {
    let wrong = tally.wrong.load(Relaxed);
    report.row(
        NAME,
        "those connections are closed",
        &format!(
            "{} of the other clients served, {} refused, {waiting} still waiting after {waited:.1?}, {wrong} answered wrongly",
            count(tally.served.load(Relaxed) - held),
            count(tally.refused.load(Relaxed)),
        ),
        "the other clients are served or refused, 0 wrong",
        wrong == 0 && waiting == 0,
    );
    let (afterwards, gauges) = (latency::ask_once(server.address()).await?, server.gauges().await?);
    report.row(
        NAME,
        "a healthy client",
        &format!(
            "served in {afterwards:.1?} after they are gone ({healthy:.1?} among them), {} panics",
            gauges.bugs
        ),
        &format!("within {AT_ONCE:?}, 0 panics"),
        afterwards < AT_ONCE && gauges.bugs == 0,
    );
    Ok(())
}

/// How many are served once nobody else is.
async fn settled(tally: &Tally) -> usize {
    let (mut served, mut since) = (0, Instant::now());
    while since.elapsed() < SETTLED {
        sleep(Duration::from_millis(50)).await;
        let now = tally.served.load(Relaxed);
        if now != served {
            (served, since) = (now, Instant::now());
        }
    }
    served
}

/// Asks once on a connection, and keeps it until those are let go who were served.
async fn hold(server: SocketAddr, seed: usize, tally: Arc<Tally>, mut released: watch::Receiver<bool>) {
    let all = questions::of_item(seed);
    let question = &all[seed % all.len()];
    match ask(server, question).await {
        Ok(_connection) => {
            tally.served.fetch_add(1, Relaxed);
            // The sender outlives all who hold.
            let _ = released.wait_for(|released| *released).await;
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            tally.wrong.fetch_add(1, Relaxed);
        }
        Err(_) => {
            tally.refused.fetch_add(1, Relaxed);
        }
    }
}

async fn ask(server: SocketAddr, question: &Question) -> io::Result<Connection> {
    let mut connection = timeout(2 * PATIENCE, Connection::open(server)).await??;
    let answer = connection.ask(&question.to_bytes(), &question.method).await?;
    question.check(&answer).map_err(|wrong| io::Error::new(io::ErrorKind::InvalidData, wrong))?;
    Ok(connection)
}

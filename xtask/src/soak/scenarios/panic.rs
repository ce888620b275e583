//! Handlers that panic, without pause, beside clients who ask for something else.

use std::sync::{
    atomic::{AtomicBool, Ordering::Relaxed},
    Arc,
};
use std::time::Instant;

use tokio::task::JoinSet;

use super::super::{
    http1::Connection,
    memory::Warm,
    process::Server,
    question::Written,
    questions,
    report::{count, Report},
    Extent,
};
use crate::Outcome;

const NAME: &str = "panic";
const CONNECTIONS: usize = 32;
const OTHERS: usize = 4;

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let server = Server::start()?;
    let each = extent.of(100_000) / CONNECTIONS;
    ask_for_panics(&server, each / 10).await?;
    let warm = Warm::read(&server)?;
    let is_over = Arc::<AtomicBool>::default();
    let mut others: JoinSet<_> = (0..OTHERS).map(|seed| ask_meanwhile(&server, seed, &is_over)).collect();
    let begin = Instant::now();
    let answered = ask_for_panics(&server, each).await?;
    let seconds = begin.elapsed().as_secs_f64();
    is_over.store(true, Relaxed);
    let mut answered_others = 0;
    while let Some(asked) = others.join_next().await {
        answered_others += asked??;
    }
    let gauges = server.gauges().await?;
    report.row(
        NAME,
        &format!("handlers that panic, over {CONNECTIONS} connections that stay open"),
        &format!(
            "{} answers of 500 with CORS headers in {seconds:.0} s, no connection ended, {} other panics",
            count(answered),
            gauges.bugs
        ),
        &format!("{}, 0", count(each * CONNECTIONS)),
        answered == each * CONNECTIONS && gauges.bugs == 0,
    );
    report.row(
        NAME,
        &format!("{OTHERS} clients that ask for everything else meanwhile"),
        &format!("{} answers, all correct", count(answered_others)),
        "all correct",
        answered_others > 0,
    );
    warm.compare(&server, NAME, report)
}

/// How many were answered as they should be; a connection that ends is an error.
async fn ask_for_panics(server: &Server, each: usize) -> Outcome<usize> {
    let mut asking = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let server = server.address();
        asking.spawn(async move {
            let panicking = Written::of(questions::panicking());
            let mut connection = Connection::open(server).await?;
            for _ in 0..each {
                panicking.ask(&mut connection).await?;
            }
            Outcome::Ok(each)
        });
    }
    let mut answered = 0;
    while let Some(asked) = asking.join_next().await {
        answered += asked??;
    }
    Ok(answered)
}

fn ask_meanwhile(
    server: &Server,
    seed: usize,
    is_over: &Arc<AtomicBool>,
) -> impl Future<Output = Outcome<usize>> + Send + use<> {
    let (server, is_over) = (server.address(), Arc::clone(is_over));
    async move {
        let ordinary: Vec<_> = questions::ordinary().into_iter().map(Written::of).collect();
        let mut random = fastrand::Rng::with_seed(seed as u64);
        let mut connection = Connection::open(server).await?;
        let mut answered = 0;
        while !is_over.load(Relaxed) {
            ordinary[random.usize(..ordinary.len())].ask(&mut connection).await?;
            answered += 1;
        }
        Ok(answered)
    }
}

//! Every kind of request in an order that looks random, and every answer checked.

use std::sync::{
    atomic::{AtomicUsize, Ordering::Relaxed},
    Arc,
};
use std::time::{Duration, Instant};

use http::Request;
use tokio::{task::JoinSet, time::sleep};

use super::super::{
    http1, http2,
    memory::Warm,
    process::Server,
    question::{Question, Written},
    questions,
    report::{count, Report},
    Extent,
};
use crate::Outcome;

const NAME: &str = "mixed";
const CONNECTIONS: usize = 48;
const STREAMS: usize = 16;
/// How many HTTP/2 connections the streams share.
const HTTP2_CONNECTIONS: usize = 2;
/// One in so many is a request after which an HTTP/1.1 connection is closed.
const OVERLONG: usize = 200;

/// A question as HTTP/2 has it.
struct Framed {
    question: Question,
    request: Request<()>,
}

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let server = Server::start()?;
    let requests = extent.of(1_000_000);
    let each = requests / (CONNECTIONS + STREAMS);
    let begin = Instant::now();
    let answered = Arc::<AtomicUsize>::default();
    let mut asking = ask_over_http1(&server, each, &answered);
    ask_over_http2(&server, each, &answered, &mut asking).await?;
    let mut warm = None;
    while !asking.is_empty() {
        if warm.is_none() && answered.load(Relaxed) >= requests / 10 {
            warm = Some(Warm::read(&server)?);
        }
        sleep(Duration::from_millis(20)).await;
        while let Some(asked) = asking.try_join_next() {
            asked??;
        }
    }
    let seconds = begin.elapsed().as_secs_f64();
    let right = answered.load(Relaxed);
    let gauges = server.gauges_at_rest().await?;
    let kinds = questions::of_item(0).len()
        + [questions::panicking, questions::overlong, questions::whole_server].len();
    report.row(
        NAME,
        &format!("{CONNECTIONS} connections and {STREAMS} streams of HTTP/2, {kinds} kinds of requests"),
        &format!(
            "{} correct answers in {seconds:.0} s, {} panics of the server's own",
            count(right),
            gauges.bugs
        ),
        &format!("{} correct, 0 panics", count(each * (CONNECTIONS + STREAMS))),
        right == each * (CONNECTIONS + STREAMS) && gauges.bugs == 0,
    );
    warm.ok_or("a run too short to warm up")?.compare(&server, NAME, report)
}

fn ask_over_http1(server: &Server, each: usize, answered: &Arc<AtomicUsize>) -> JoinSet<Outcome> {
    let ordinary: Vec<_> =
        questions::ordinary().into_iter().chain([questions::whole_server()]).map(Written::of).collect();
    let (ordinary, overlong) = (Arc::new(ordinary), Arc::new(Written::of(questions::overlong())));
    let mut asking = JoinSet::new();
    for seed in 0..CONNECTIONS {
        let (server, ordinary, overlong) = (server.address(), ordinary.clone(), overlong.clone());
        let answered = Arc::clone(answered);
        asking.spawn(async move {
            let mut random = fastrand::Rng::with_seed(seed as u64);
            let mut connection = http1::Connection::open(server).await?;
            for _ in 0..each {
                let is_overlong = random.usize(..OVERLONG) == 0;
                let asked = if is_overlong { &*overlong } else { &ordinary[random.usize(..ordinary.len())] };
                asked.ask(&mut connection).await?;
                answered.fetch_add(1, Relaxed);
                if is_overlong {
                    connection = http1::Connection::open(server).await?;
                }
            }
            Ok(())
        });
    }
    asking
}

async fn ask_over_http2(
    server: &Server,
    each: usize,
    answered: &Arc<AtomicUsize>,
    asking: &mut JoinSet<Outcome>,
) -> Outcome {
    let all = questions::ordinary().into_iter().chain([questions::overlong()]);
    let framed = all.map(|question| Outcome::Ok(Framed { request: question.to_request()?, question }));
    let framed = Arc::new(framed.collect::<Outcome<Vec<_>>>()?);
    for connection in 0..HTTP2_CONNECTIONS {
        let opened = http2::Connection::open(server.address()).await?;
        for stream in 0..STREAMS / HTTP2_CONNECTIONS {
            let (opened, framed, answered) = (opened.clone(), framed.clone(), Arc::clone(answered));
            asking.spawn(async move {
                let mut random = fastrand::Rng::with_seed((1000 + connection * STREAMS + stream) as u64);
                for _ in 0..each {
                    let Framed { question, request } = &framed[random.usize(..framed.len())];
                    let answer = opened.ask(request.clone(), question.body.clone()).await;
                    let answer =
                        answer.map_err(|why| format!("{} {}: {why}", question.method, question.path))?;
                    question.check(&answer)?;
                    answered.fetch_add(1, Relaxed);
                }
                Ok(())
            });
        }
    }
    Ok(())
}

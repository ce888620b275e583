//! Uploads of which half are cut in the middle of the body.

use std::sync::{
    atomic::{AtomicUsize, Ordering::Relaxed},
    Arc,
};
use std::{net::SocketAddr, time::Duration};

use bytes::Bytes;
use fastrand::Rng;
use http::{Method, Request};
use tokio::{task::JoinSet, time::sleep};

use super::super::{
    http1, http2, latency,
    memory::Warm,
    process::Server,
    report::{count, Report},
    Extent,
};
use crate::{server::app::receipt, Outcome};

const NAME: &str = "cut";
const CLIENTS: usize = 50;
/// How many of the clients speak HTTP/2.
const HTTP2_CLIENTS: usize = 5;
/// The longest upload. Over HTTP/2 it is within the first window, so that no client waits for more.
const LONGEST: usize = 32 * 1024;

/// What became of the uploads.
#[derive(Default)]
struct Tally {
    right: AtomicUsize,
    cut: AtomicUsize,
}

impl Tally {
    fn all(&self) -> usize {
        self.right.load(Relaxed) + self.cut.load(Relaxed)
    }
}

pub(super) async fn run(extent: Extent, report: &mut Report) -> Outcome {
    let server = Server::start()?;
    let each = extent.of(10_000) / CLIENTS;
    let tally = Arc::<Tally>::default();
    upload(&server, each.div_ceil(10), &tally).await?;
    let warm = Warm::read(&server)?;
    upload(&server, each - each.div_ceil(10), &tally).await?;
    let gauges = server.gauges_at_rest().await?;
    let (right, cut) = (tally.right.load(Relaxed), tally.cut.load(Relaxed));
    report.row(
        NAME,
        &format!("{} uploads, a random half closed or reset in the middle of the body", count(tally.all())),
        &format!("{} completed and answered correctly, {} cut", count(right), count(cut)),
        "each complete upload is answered correctly",
        right > 0 && cut > 0 && right + cut == each * CLIENTS,
    );
    let healthy = latency::ask_once(server.address()).await?;
    report.row(
        NAME,
        "the server afterwards",
        &format!(
            "{} handlers open, {} panics, a healthy client answered in {healthy:.1?}",
            gauges.open_handlers, gauges.bugs
        ),
        "0, 0, within 1 s",
        gauges.open_handlers == 0 && gauges.bugs == 0 && healthy < Duration::from_secs(1),
    );
    warm.compare(&server, NAME, report)
}

async fn upload(server: &Server, each: usize, tally: &Arc<Tally>) -> Outcome {
    let mut uploading = JoinSet::new();
    for client in 0..CLIENTS {
        // Other uploads after the warm-up than in it.
        let random = Rng::with_seed((client * 100_000 + each) as u64);
        let (server, tally) = (server.address(), Arc::clone(tally));
        uploading.spawn(async move {
            if client < HTTP2_CLIENTS {
                upload_over_http2(server, each, random, &tally).await
            } else {
                upload_over_http1(server, each, random, &tally).await
            }
        });
    }
    while let Some(uploaded) = uploading.join_next().await {
        uploaded??;
    }
    Ok(())
}

async fn upload_over_http1(server: SocketAddr, each: usize, mut random: Rng, tally: &Tally) -> Outcome {
    let mut connection = http1::Connection::open(server).await?;
    for _ in 0..each {
        let body = random_body(&mut random);
        let (message, head) = written(&body, random.bool());
        if random.bool() {
            connection.send(&message[..random.usize(head..message.len())]).await?;
            // What was sent is read, and the handler waits for the rest.
            sleep(Duration::from_millis(random.u64(0..4))).await;
            if random.bool() {
                connection.reset()?;
            }
            connection = http1::Connection::open(server).await?;
            tally.cut.fetch_add(1, Relaxed);
        } else {
            check(&connection.ask(&message, &Method::POST).await?, &body)?;
            tally.right.fetch_add(1, Relaxed);
        }
    }
    Ok(())
}

/// A cut upload here is a stream that is reset; the connection goes on.
async fn upload_over_http2(server: SocketAddr, each: usize, mut random: Rng, tally: &Tally) -> Outcome {
    let connection = http2::Connection::open(server).await?;
    for _ in 0..each {
        let body = random_body(&mut random);
        let request = Request::post("http://server/uploads").body(())?;
        if random.bool() {
            let (answer, mut sending) = connection.send(request, false).await?;
            sending.send_data(body.slice(..random.usize(..body.len())), false)?;
            sleep(Duration::from_millis(random.u64(0..4))).await;
            sending.send_reset(h2::Reason::CANCEL);
            drop(answer);
            tally.cut.fetch_add(1, Relaxed);
        } else {
            check(&connection.ask(request, Some(body.clone())).await?, &body)?;
            tally.right.fetch_add(1, Relaxed);
        }
    }
    Ok(())
}

fn random_body(random: &mut Rng) -> Bytes {
    let length = random.usize(1..LONGEST);
    std::iter::repeat_with(|| random.u8(..)).take(length).collect()
}

/// The upload over HTTP/1.1, its length announced or not, and how long the head of it is.
fn written(body: &[u8], is_chunked: bool) -> (Vec<u8>, usize) {
    let framing = if is_chunked {
        format!("Transfer-Encoding: chunked\r\n\r\n{:x}\r\n", body.len())
    } else {
        format!("Content-Length: {}\r\n\r\n", body.len())
    };
    let mut message = format!("POST /uploads HTTP/1.1\r\nHost: server\r\n{framing}").into_bytes();
    let head = message.len();
    message.extend_from_slice(body);
    if is_chunked {
        message.extend_from_slice(b"\r\n0\r\n\r\n");
    }
    (message, head)
}

fn check(answer: &http::Response<Bytes>, body: &[u8]) -> Outcome {
    if answer.status() == 200 && *answer.body() == receipt(body) {
        return Ok(());
    }
    Err(format!("an upload of {} bytes was answered {answer:?}", body.len()).into())
}

use restmachine::{get, router};
use std::net::SocketAddr;

struct ConnectInfo<T>(T);

#[get("/ip")]
fn ip(ConnectInfo(peer): ConnectInfo<SocketAddr>) -> String {
    peer.ip().to_string()
}

router! { App { ip } }

fn main() {}

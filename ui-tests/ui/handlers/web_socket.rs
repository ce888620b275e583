use restmachine::{get, router};

struct WebSocketUpgrade;

#[get("/socket")]
fn socket(_: WebSocketUpgrade) {}

router! { App { socket } }

fn main() {}

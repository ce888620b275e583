//! The nearest accepted neighbour of each mistake in `ui/`.
#![deny(warnings)]

use restmachine::{cors, get, router};

#[get("/origins")]
#[cors(
    origins = [
        "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com",
        "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa://localhost",
        "https://app.example.com:1",
        "https://app.example.com:65535",
        "https://xn--mnchen-3ya.de",
        "https://*.city.kawasaki.jp",
        "https://*.mine.github.io",
        "https://github.io",
    ],
    credentials,
    max_age = 2147483647,
)]
fn origins() {}

router! { App { origins } }

fn main() {
    let _ = App::service();
}

#![deny(dead_code)]

use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = "*")]
fn data() {}

fn main() {}

use restmachine::{cors, get};

#[get("/data")]
#[cors(origins = ["https://[::ffff:c000:201]"])]
fn data() {}

fn main() {}

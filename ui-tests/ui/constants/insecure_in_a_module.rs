use restmachine::{cors, get};

mod pages {
    pub const OLD: restmachine::Origins = restmachine::origins!["http://old.example.com"];
}

#[get("/data")]
#[cors(origins = [..pages::OLD], credentials)]
fn data() {}

fn main() {}

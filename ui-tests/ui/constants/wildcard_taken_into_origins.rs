use restmachine::{origins, Origins};

const ANY: Origins = origins!["*"];
const ALL: Origins = origins!["https://app.example.com", ..ANY];

fn main() {
    println!("{ALL}");
}

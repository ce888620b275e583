use restmachine::{origins, Origins};

const WEB: Origins = origins![];

fn main() {
    println!("{WEB}");
}

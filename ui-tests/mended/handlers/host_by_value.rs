use restmachine::{Host, get, router};

#[get("/where")]
fn place(host: &Host) -> String {
    host.name().to_owned()
}

router! { App { place } }

fn main() {}

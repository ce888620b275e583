use restmachine::{get, router};

#[get("/{range}")]
fn show(range: &str) -> String {
    let (from, to) = range.split_once('-').unwrap_or((range, range));
    format!("from {from} to {to}")
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

use restmachine::{get, router};

#[get("/{from}-{to}")]
fn show(from: u64, to: u64) -> String {
    (from + to).to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

use restmachine::{get, router};

#[get("/data/{page}")]
fn show(page: u64) -> String {
    page.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

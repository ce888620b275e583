use restmachine::{get, router};

#[get("//")]
fn overview() {}

router! { Api { overview } }

router! { App { "/api" => Api } }

fn main() {
    let _ = App::service();
}

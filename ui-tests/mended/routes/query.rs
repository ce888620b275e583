use restmachine::{Query, get, router};

#[get("/users")]
fn show(Query(_query): Query<Vec<(String, String)>>) {}

router! { App { show } }

fn main() {
    let _ = App::service();
}

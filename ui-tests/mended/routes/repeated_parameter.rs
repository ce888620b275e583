use restmachine::{get, router};

#[get("/{id}/items/{item}")]
fn show(id: u64, item: u64) -> String {
    format!("{id} {item}")
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

use restmachine::{get, router};

struct Path<T>(T);

#[get("/users/{id}")]
fn show(Path(id): Path<u64>) -> String {
    id.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

use restmachine::{Query, get, router};

#[derive(serde::Deserialize)]
struct Page;

#[get("/items")]
async fn items(Query(page): Query<Page>) {
    let Page = page;
}

router! { App { items } }

fn main() {
    let _ = App::service();
}

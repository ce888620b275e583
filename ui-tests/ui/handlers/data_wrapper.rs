use restmachine::{get, router};

struct Db;
struct Data<T>(T);

#[get("/users")]
fn users(_: Data<Db>) {}

router! { App { users } }

fn main() {}

use restmachine::{get, router};

struct Db;
struct State<T>(T);

#[get("/users")]
fn users(_: &State<Db>) {}

router! { App { users } }

fn main() {}

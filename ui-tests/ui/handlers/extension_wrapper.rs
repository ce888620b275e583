use restmachine::get;

struct Db;
struct Extension<T>(T);

#[get("/users")]
fn users(Extension(db): Extension<Db>) {
    drop(db);
}

fn main() {}

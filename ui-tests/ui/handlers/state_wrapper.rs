use restmachine::get;

struct Db;
struct State<T>(T);

#[get("/users")]
fn users(State(db): State<Db>) {
    drop(db);
}

fn main() {}

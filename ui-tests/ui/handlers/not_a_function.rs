use restmachine::get;

#[get("/users")]
struct Users;

fn main() {
    let _ = Users;
}

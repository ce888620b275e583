use restmachine::get;

struct Users;

impl Users {
    #[get("/users")]
    fn list() {}
}

fn main() {}

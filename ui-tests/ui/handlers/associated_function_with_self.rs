use restmachine::get;
struct Users;

impl Users {
    #[get("/users")]
    fn list() -> String {
        Self::names().join(", ")
    }

    fn names() -> [&'static str; 1] {
        ["Alice"]
    }
}

fn main() {}

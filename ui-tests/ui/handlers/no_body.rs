use restmachine::get;

trait Users {
    #[get("/users")]
    fn list();
}

fn main() {}

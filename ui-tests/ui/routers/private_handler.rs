use restmachine::router;

mod users {
    #[restmachine::get("/users")]
    fn list() {}
}

router! { App { users::list } }

fn main() {
    let _ = App::service();
}

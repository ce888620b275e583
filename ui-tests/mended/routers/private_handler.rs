use restmachine::router;

mod users {
    #[restmachine::get("/users")]
    pub fn list() {}
}

router! { App { users::list } }

fn main() {
    let _ = App::service();
}

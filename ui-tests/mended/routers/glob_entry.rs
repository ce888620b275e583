use restmachine::{router};

mod users {
    #[restmachine::get("/users")]
    pub fn list() {}

    #[restmachine::get("/users/{id}")]
    pub fn show(id: u64) -> String {
        id.to_string()
    }
}

router! { App { users::{list, show} } }

fn main() {
    let _ = App::service();
}

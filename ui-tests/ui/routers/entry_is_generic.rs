use restmachine::{get, router};

mod users {
    #[restmachine::get("/users")]
    pub fn list() {}
}

#[get("/data")]
fn data() {}

router! { App { data, users::list::<u64> } }

fn main() {}

use restmachine::{get, router};

macro_rules! routes {
    ($user:literal) => {
        #[get($user)]
        fn show(id: u64) -> String {
            id.to_string()
        }
    };
}

routes!("/users/{id}");

router! { App { show } }

fn main() {}

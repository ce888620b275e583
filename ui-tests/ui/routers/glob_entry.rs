use restmachine::router;

mod users {}

router! { App { users::* } }

fn main() {
    let _ = App::service();
}

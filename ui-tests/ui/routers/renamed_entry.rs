use restmachine::router;

mod users {}

router! { App { users::list as all } }

fn main() {
    let _ = App::service();
}

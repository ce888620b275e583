use restmachine::router;

router! { pub struct App {} }

fn main() {
    let _ = App::service();
}

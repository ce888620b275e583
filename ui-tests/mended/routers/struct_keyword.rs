use restmachine::router;

router! { pub App {} }

fn main() {
    let _ = App::service();
}

use restmachine::router;

fn data() {}

router! { App { data } }

fn main() {
    data();
    let _ = App::service();
}

use restmachine::router;

router! { Api {} }

router! { App { Api } }

fn main() {
    let _ = App::service();
}

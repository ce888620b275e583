use restmachine::router;

struct Data;

router! { App { Data } }

fn main() {
    let _ = App::service();
}

use restmachine::router;

struct Api;

router! { App { "/api" => Api } }

fn main() {
    let _ = App::service();
}

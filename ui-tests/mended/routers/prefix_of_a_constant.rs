use restmachine::router;

router! { Api {} }

router! { App { "/api" => Api } }

fn main() {}

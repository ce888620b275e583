use restmachine::router;

router! { Api {} }

router! { App { "/api/{*rest}" => Api } }

fn main() {}

use restmachine::router;

const API: &str = "/api";

router! { Api {} }

router! { App { API => Api } }

fn main() {}

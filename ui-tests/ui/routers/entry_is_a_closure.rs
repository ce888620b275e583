use restmachine::router;

router! { App { async || "data" } }

fn main() {}

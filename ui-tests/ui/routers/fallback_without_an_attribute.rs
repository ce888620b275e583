use restmachine::router;

struct NotFound;

router! { App { _ => NotFound } }

fn main() {}

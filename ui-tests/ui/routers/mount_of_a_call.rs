use restmachine::router;

fn u() {}

router! { App { "/u" => get(u) } }

fn main() {
    u();
}

use restmachine::cors;

#[cors(origins = ["https://app.example.com"])]
fn data() {}

fn main() {
    data();
}

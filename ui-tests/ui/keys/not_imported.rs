use restmachine::get;

#[get("/data")]
#[cors(origins = "*")]
fn data() {}

fn main() {}

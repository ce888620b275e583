use restmachine::get;

#[get("/users/{id}")]
#[get("/me")]
fn show(id: u64) -> String {
    id.to_string()
}

fn main() {}

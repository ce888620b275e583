use restmachine::{get, router};

struct Id(u64);

impl std::str::FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Id)
    }
}

#[get("/users/{id}")]
fn show(id: Id) -> String {
    id.0.to_string()
}

router! { App { show } }

fn main() {
    let _ = App::service();
}

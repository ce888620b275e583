use restmachine::{get, router};

struct TypedHeader<T>(T);

#[get("/agent")]
fn agent(TypedHeader(agent): TypedHeader<String>) -> String {
    agent
}

router! { App { agent } }

fn main() {}

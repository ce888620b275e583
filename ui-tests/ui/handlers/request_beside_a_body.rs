use restmachine::{Form, Request, post, router};

#[post("/notes")]
async fn store(Form(title): Form<Vec<(String, String)>>, request: Option<Request>) -> String {
    format!("{title:?} {request:?}")
}

router! { App { store } }

fn main() {}

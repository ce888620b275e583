use std::borrow::Cow;

use restmachine::{Json, Uri, post, router};

#[post("/notes")]
async fn store(uri: Option<&Uri>, name: &Cow<'_, str>, Json(text): Json<&str>) -> String {
    format!("{uri:?} {name} {text}")
}

router! { App { store } }

fn main() {}

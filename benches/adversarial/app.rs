//! A router that takes long to search for its size.

use restmachine::{get, router};

macro_rules! handlers {
    ($($name:ident $path:literal)*) => {
        $(#[get($path)] fn $name() {})*
        router! {
            #[cors(origins = ["https://app.example.com", "https://*.example.org"])]
            pub(crate) App { index, file, $($name,)* }
        }
    };
}

#[get("/")]
fn index() {}

#[get("/files/{*_path}")]
fn file() {}

// On each of ten levels a literal and a parameter both match, and only the last segment says which was right.
handlers! {
    level_0 "/{_a}/b/b/b/b/b/b/b/b/b/0"
    level_1 "/a/{_b}/b/b/b/b/b/b/b/b/1"
    level_2 "/a/b/{_b}/b/b/b/b/b/b/b/2"
    level_3 "/a/b/b/{_b}/b/b/b/b/b/b/3"
    level_4 "/a/b/b/b/{_b}/b/b/b/b/b/4"
    level_5 "/a/b/b/b/b/{_b}/b/b/b/b/5"
    level_6 "/a/b/b/b/b/b/{_b}/b/b/b/6"
    level_7 "/a/b/b/b/b/b/b/{_b}/b/b/7"
    level_8 "/a/b/b/b/b/b/b/b/{_b}/b/8"
    level_9 "/a/b/b/b/b/b/b/b/b/{_b}/9"
    left "/x/{_a}/b"
    right "/x/{_b}/c"
}

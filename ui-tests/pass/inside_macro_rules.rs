//! Names, paths, types and policies that another macro passes on.
#![deny(warnings)]

use restmachine::{cors, get, router};

macro_rules! resource {
    ($router:ident, $handler:ident, $path:literal, $id:ident: $ty:ty, $origin:expr, $seconds:expr) => {
        #[get($path)]
        #[cors(origins = [$origin], max_age = $seconds)]
        fn $handler($id: $ty) -> String {
            $id.to_string()
        }

        router! {
            #[cors(origins = $origin)]
            pub $router { $handler }
        }
    };
}

macro_rules! mounted {
    ($outer:ident { $($prefix:literal => $inner:path),* }) => {
        router! { pub $outer { $($prefix => $inner),* } }
    };
}

resource!(Users, user, "/users/{id}", id: u64, "https://app.example.com", 600);
resource!(Items, item, "/items/{name}", name: &str, "https://admin.example.com", 60);
mounted!(App { "/a" => Users, "/b" => Items });

fn main() {
    let _ = App::service();
}

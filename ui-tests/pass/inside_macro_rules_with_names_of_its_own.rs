//! A macro whose handlers have names that cannot be used outside it.
#![deny(warnings)]

macro_rules! health {
    ($router:ident) => {
        #[restmachine::get("/health/{part}")]
        fn health(part: &str) -> String {
            part.to_owned()
        }

        restmachine::router! { $router { health } }
    };
}

health!(App);

fn main() {
    let _ = App::service();
}

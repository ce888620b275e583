//! Fields that cannot be lent are left out.
use restmachine::{Method, State, get, router};

#[derive(State)]
struct AppState<T> {
    name: String,
    #[state(skip)]
    secret: String,
    #[state(skip)]
    method: Method,
    #[state(skip)]
    any: T,
}

type Own = AppState<u8>;

#[get("/name")]
fn name(name: &String, state: &Own, method: &Method) -> String {
    format!("{name} {} {} {} {method}", state.secret, state.method, state.any)
}

router! { App<Own> { name } }

fn main() {
    let (name, secret) = ("name".to_owned(), "secret".to_owned());
    let _ = App::with_state(AppState { name, secret, method: Method::GET, any: 1 });
}

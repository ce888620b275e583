use restmachine::{State, router};

#[derive(State)]
struct ApiState {}

router! { Api<ApiState> {} }

router! { App { "/api" => Api } }

fn main() {
    let _ = App::service();
}

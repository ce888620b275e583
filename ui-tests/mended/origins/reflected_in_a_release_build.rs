restmachine::router! {
    #[cfg_attr(debug_assertions, cors(origins = "*", credentials, reflect_any_origin))]
    #[cfg_attr(not(debug_assertions), cors(origins = ["https://app.example.com"], credentials))]
    App {}
}

fn main() {
    let _ = App::service();
}

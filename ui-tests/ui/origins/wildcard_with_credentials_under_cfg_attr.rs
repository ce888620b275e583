use restmachine::router;

router! {
    #[cfg_attr(debug_assertions, cors(origins = "*", credentials))]
    #[cfg_attr(not(debug_assertions), cors(origins = "https://app.example.com", credentials))]
    pub App {}
}

fn main() {
    let _ = App::service();
}

use restmachine::router;

router! {
    #[cfg_attr(not(debug_assertions), cors(origins = ["https://app.example.com"]))]
    #[cfg_attr(debug_assertions, cors(origins = ["http://localhost:3000"]))]
    pub App {}
}

fn main() {
    let _ = App::service();
}

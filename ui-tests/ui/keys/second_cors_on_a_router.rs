use restmachine::router;

router! {
    #[cors(origins = ["https://app.example.com"])]
    #[cfg_attr(debug_assertions, cors(origins = ["http://localhost:3000"]))]
    pub App {}
}

fn main() {
    let _ = App::service();
}

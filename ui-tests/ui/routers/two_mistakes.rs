use restmachine::router;

router! {
    #[cors(origins = ["https://app.example.com/"], max_age = -1)]
    pub App {}
}

fn main() {
    let _ = App::service();
}

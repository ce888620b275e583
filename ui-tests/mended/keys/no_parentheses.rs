use restmachine::router;

router! {
    #[cors (origins = "*")]
    pub App {}
}

fn main() {
    let _ = App::service();
}

use restmachine::router;

router! {
    #[cors = "*"]
    pub App {}
}

fn main() {
    let _ = App::service();
}

use restmachine::router;

router! {
    #[cors = "*"]
    pub App {}
}

fn main() {}

use restmachine::router;

router! {
    #[cors(origins = "*", credentials)]
    pub App {}
}

fn main() {}

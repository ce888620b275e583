use restmachine::{origins, policy, router, CorsPolicy, Origins};

const OLD: Origins = origins!["http://old.example.com"];
const ALL: Origins = origins![..OLD, "https://app.example.com"];
const PARTNERS: CorsPolicy = policy!(origins = ALL, credentials);

router! {
    #[cors(PARTNERS)]
    App {}
}

fn main() {
    let _ = App::service();
}

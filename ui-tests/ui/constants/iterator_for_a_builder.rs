use restmachine::CorsPolicy;

fn main() {
    let origins = "https://app.example.com,https://www.example.com";
    let _ = CorsPolicy::builder().origins(origins.split(','));
}

use restmachine::CorsPolicy;

fn main() {
    let origins = "https://app.example.com,https://www.example.com";
    let origins: Vec<&str> = origins.split(',').collect();
    let _ = CorsPolicy::builder().origins(origins);
}

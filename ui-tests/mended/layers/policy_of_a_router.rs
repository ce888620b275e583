use restmachine::{layer_policy, CorsLayer, LayerPolicy};

const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET", "POST"]);

fn main() {
    let _ = CorsLayer::new(&API);
}

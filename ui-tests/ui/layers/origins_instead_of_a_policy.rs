use restmachine::{LayerPolicy, Origins, layer_policy, origins};

const WEB: Origins = origins!["https://app.example.com"];

const API: LayerPolicy = layer_policy!(WEB);

fn main() {
    let _ = API;
}

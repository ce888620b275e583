use restmachine::{layer_policy, LayerPolicy};

const API: LayerPolicy = layer_policy!(origins = ["https://app.example.com"], methods = ["GET", "POST"]);

fn main() {}

use restmachine::{layer_policy, LayerPolicy};

const API: LayerPolicy = layer_policy!(origins = "*", credentials, methods = ["GET"]);

fn main() {}

use restmachine::{layer_policy, policy, CorsPolicy, LayerPolicy};

const PARTNERS: CorsPolicy = policy!(origins = ["https://partner.example"], methods = ["GET", "POST"]);
const API: LayerPolicy = layer_policy!(PARTNERS);

fn main() {}

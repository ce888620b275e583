const PARTNERS: CorsPolicy = policy!(origins = [..WEB, "https://partner.example"], credentials, max_age = HOUR);
const WEB: Origins = origins!["https://app.example.com", "http://localhost:*"];
const ALL: Origins = origins![..WEB, "http://app.example.com"];

#[get("/orders")]
#[cors(PARTNERS)]
fn orders() {}

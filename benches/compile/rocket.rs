//! The program with rocket: route attributes, and a list for each file.

use crate::framework::{each_module, Framework};
use crate::route::Route;

pub(crate) const ROCKET: Framework = Framework {
    name: "rocket",
    dependencies: || "rocket = { version = \"0.5\", features = [\"json\"] }\n".to_string(),
    imports: "use rocket::{delete, get, post, put, routes, serde::json::Json};",
    handler,
    list,
    main,
};

fn handler(route: &Route) -> String {
    let path = route.path.replace('{', "<").replace('}', ">");
    let (method, function) = (route.method, route.function());
    let (arguments, answer) = (route.arguments(), route.answer());
    format!(
        "
#[{method}(\"{path}\")]
async fn {function}({arguments}) -> Json<Answer> {{
    Json({answer})
}}
"
    )
}

fn list(routes: &[Route]) -> String {
    let functions: Vec<_> = routes.iter().map(Route::function).collect();
    format!("\npub fn all() -> Vec<rocket::Route> {{\n    routes![{}]\n}}\n", functions.join(", "))
}

fn main(modules: &[&[Route]]) -> String {
    let mounted = each_module(modules, |module| format!(".mount(\"/\", {module}::all())"));
    format!(
        "
#[rocket::launch]
fn start() -> _ {{
    rocket::build(){mounted}
}}
"
    )
}

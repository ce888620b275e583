//! The program with actix-web: route attributes, and a function for each file that registers them.

use crate::framework::{each_module, Framework};
use crate::route::Route;

pub(crate) const ACTIX: Framework = Framework {
    name: "actix",
    dependencies: || {
        "actix-web = { version = \"4\", default-features = false, features = [\"macros\"] }\n".to_string()
    },
    imports: "use actix_web::{delete, get, post, put, web::{Json, Path, ServiceConfig}};",
    handler,
    list,
    main,
};

fn handler(route: &Route) -> String {
    let Route { method, path, .. } = route;
    let (function, answer) = (route.function(), route.answer());
    let names = route.parameters.join(", ");
    let (arguments, taken) = match route.parameters {
        [] => (String::new(), String::new()),
        [name] => ("path: Path<u64>".to_string(), format!("    let {name} = path.into_inner();\n")),
        all => (
            format!("path: Path<({})>", vec!["u64"; all.len()].join(", ")),
            format!("    let ({names}) = path.into_inner();\n"),
        ),
    };
    format!(
        "
#[{method}(\"{path}\")]
async fn {function}({arguments}) -> Json<Answer> {{
{taken}    Json({answer})
}}
"
    )
}

fn list(routes: &[Route]) -> String {
    let listed = routes.iter().map(|route| format!("    config.service({});\n", route.function()));
    let listed: String = listed.collect();
    format!("\npub fn register(config: &mut ServiceConfig) {{\n{listed}}}\n")
}

fn main(modules: &[&[Route]]) -> String {
    let registered = each_module(modules, |module| format!(".configure({module}::register)"));
    format!(
        "
#[actix_web::main]
async fn main() -> std::io::Result<()> {{
    let server = actix_web::HttpServer::new(|| actix_web::App::new(){registered});
    server.bind(\"127.0.0.1:8000\")?.run().await
}}
"
    )
}

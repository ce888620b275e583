//! The program with axum: a `Router` for each file, merged.

use crate::framework::{each_module, Framework};
use crate::route::Route;

pub(crate) const AXUM: Framework = Framework {
    name: "axum",
    dependencies: || {
        "axum = \"0.8\"\ntokio = { version = \"1\", features = [\"macros\", \"net\", \"rt\"] }\n".to_string()
    },
    imports: "use axum::{extract::Path, routing::{delete, get, post, put}, Json, Router};",
    handler,
    list,
    main,
};

fn handler(route: &Route) -> String {
    let (function, answer) = (route.function(), route.answer());
    let names = route.parameters.join(", ");
    let arguments = match route.parameters {
        [] => String::new(),
        [name] => format!("Path({name}): Path<u64>"),
        all => format!("Path(({names})): Path<({})>", vec!["u64"; all.len()].join(", ")),
    };
    format!(
        "
async fn {function}({arguments}) -> Json<Answer> {{
    Json({answer})
}}
"
    )
}

fn list(routes: &[Route]) -> String {
    let listed = routes.iter().map(|route| {
        let Route { method, path, .. } = route;
        format!("        .route(\"{path}\", {method}({}))\n", route.function())
    });
    let listed: String = listed.collect();
    format!("\npub fn router() -> Router {{\n    Router::new()\n{listed}}}\n")
}

fn main(modules: &[&[Route]]) -> String {
    let merged = each_module(modules, |module| format!("        .merge({module}::router())\n"));
    format!(
        "
#[tokio::main(flavor = \"current_thread\")]
async fn main() -> std::io::Result<()> {{
    let router = axum::Router::new()
{merged}        ;
    let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8000\").await?;
    axum::serve(listener, router).await
}}
"
    )
}

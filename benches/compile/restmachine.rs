//! The program with RestMachine: one `router!` that lists the functions of every file.

use crate::framework::{module, Framework};
use crate::package::restmachine;
use crate::route::Route;

pub(crate) const RESTMACHINE: Framework = Framework {
    name: "restmachine",
    dependencies: || {
        format!("{}tokio = {{ version = \"1\", features = [\"macros\", \"net\", \"rt\"] }}\n", restmachine())
    },
    imports: "use restmachine::{delete, get, post, put, Json};",
    handler,
    list: |_| String::new(),
    main,
};

fn handler(route: &Route) -> String {
    let Route { method, path, .. } = route;
    let (function, arguments, answer) = (route.function(), route.arguments(), route.answer());
    format!(
        "
#[{method}(\"{path}\")]
pub async fn {function}({arguments}) -> Json<Answer> {{
    Json({answer})
}}
"
    )
}

fn main(modules: &[&[Route]]) -> String {
    let entries = modules.iter().enumerate().map(|(index, routes)| {
        let functions: Vec<_> = routes.iter().map(Route::function).collect();
        format!("        {}::{{{}}},\n", module(index), functions.join(", "))
    });
    let entries: String = entries.collect();
    format!(
        "
restmachine::router! {{
    App {{
{entries}    }}
}}

#[tokio::main(flavor = \"current_thread\")]
async fn main() -> std::io::Result<()> {{
    let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8000\").await?;
    restmachine::serve(listener, App::service()).await
}}
"
    )
}

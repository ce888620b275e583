//! What differs between the frameworks, and how a program is made from it.

use crate::package::Package;
use crate::route::{routes, Route};

/// How many routes a file has.
const MODULE: usize = 50;

/// How to write the same program with one framework.
pub(crate) struct Framework {
    pub(crate) name: &'static str,
    /// Lines of the manifest.
    pub(crate) dependencies: fn() -> String,
    /// The imports at the top of each file.
    pub(crate) imports: &'static str,
    /// A function with its route.
    pub(crate) handler: fn(&Route) -> String,
    /// The end of a file, after its functions, so that the program can list them.
    pub(crate) list: fn(&[Route]) -> String,
    /// The rest of `main.rs`, given the routes of each file.
    pub(crate) main: fn(&[&[Route]]) -> String,
}

const ANSWER: &str = "
#[derive(serde::Serialize)]
pub struct Answer {
    pub text: &'static str,
    pub parameters: [u64; 3],
}
";

impl Framework {
    /// Writes the program with `count` routes.
    pub(crate) fn package(&self, count: usize) -> Package {
        let routes = routes(count);
        let modules: Vec<_> = routes.chunks(MODULE).collect();
        let mut files: Vec<_> =
            modules.iter().enumerate().map(|(index, routes)| self.file(index, routes)).collect();
        let declared = (0..modules.len()).map(|index| format!("mod {};\n", module(index)));
        let main = declared.chain([ANSWER.to_string(), (self.main)(&modules)]).collect();
        files.push(("main.rs".to_string(), main));
        let name = format!("{}-{count}", self.name);
        let dependencies =
            format!("serde = {{ version = \"1\", features = [\"derive\"] }}\n{}", (self.dependencies)());
        Package::write(&name, &dependencies, &files)
    }

    fn file(&self, index: usize, routes: &[Route]) -> (String, String) {
        let head = format!("use crate::Answer;\n{}\n", self.imports);
        let handlers = routes.iter().map(self.handler);
        let text = std::iter::once(head).chain(handlers).chain([(self.list)(routes)]).collect();
        (format!("{}.rs", module(index)), text)
    }
}

/// The name of a file with routes.
pub(crate) fn module(index: usize) -> String {
    format!("module{index}")
}

/// A line for each file.
pub(crate) fn each_module(modules: &[&[Route]], line: impl Fn(&str) -> String) -> String {
    (0..modules.len()).map(|index| line(&module(index))).collect()
}

//! The routes of the generated programs.

/// A route of a REST resource.
pub(crate) struct Route {
    /// The number in the function's name.
    pub(crate) number: usize,
    /// In lower case.
    pub(crate) method: &'static str,
    /// With parameters in braces.
    pub(crate) path: String,
    /// The names between the braces.
    pub(crate) parameters: &'static [&'static str],
}

const ONE: &[&str] = &["id"];
const TWO: &[&str] = &["id", "part"];
const THREE: &[&str] = &["id", "part", "note"];

/// The routes of each resource.
const SHAPES: [(&str, &str, &[&str]); 10] = [
    ("get", "", &[]),
    ("post", "", &[]),
    ("get", "/{id}", ONE),
    ("put", "/{id}", ONE),
    ("delete", "/{id}", ONE),
    ("get", "/{id}/parts", ONE),
    ("post", "/{id}/parts", ONE),
    ("get", "/{id}/parts/{part}", TWO),
    ("delete", "/{id}/parts/{part}", TWO),
    ("get", "/{id}/parts/{part}/notes/{note}", THREE),
];

/// Makes `count` routes, ten for each resource.
pub(crate) fn routes(count: usize) -> Vec<Route> {
    let route = |number| {
        let (method, path, parameters) = SHAPES[number % SHAPES.len()];
        let resource = number / SHAPES.len();
        Route { number, method, path: format!("/resource{resource}{path}"), parameters }
    };
    (0..count).map(route).collect()
}

impl Route {
    /// The name of the function.
    pub(crate) fn function(&self) -> String {
        format!("handler{}", self.number)
    }

    /// The arguments, each a number.
    pub(crate) fn arguments(&self) -> String {
        let arguments = self.parameters.iter().map(|name| format!("{name}: u64"));
        arguments.collect::<Vec<_>>().join(", ")
    }

    /// The response of the function, the same in every framework: a string to edit, and the parameters.
    pub(crate) fn answer(&self) -> String {
        let text = self.edited_text();
        let parameters = [0, 1, 2].map(|index| self.parameters.get(index).copied().unwrap_or("0"));
        format!("Answer {{ text: \"{text}\", parameters: [{}] }}", parameters.join(", "))
    }

    /// Edits change the string of one route of a program.
    pub(crate) fn edited_text(&self) -> String {
        match self.number {
            // A route with two parameters.
            27 => crate::package::edited_text(0),
            number => format!("text {number}"),
        }
    }
}

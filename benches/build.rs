//! Writes each set of routes as a RestMachine router and as the match that you would write by hand.

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

/// One path with its methods.
struct Resource {
    methods: Vec<String>,
    path: String,
}

/// A node of the handwritten match: the paths that begin alike.
#[derive(Default)]
struct Node {
    resource: Option<usize>,
    literals: BTreeMap<String, Node>,
    parameter: Option<Box<Node>>,
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=routes/github.txt");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let github = fs::read_to_string("routes/github.txt").expect("the routes are beside this file");
    let sets = [
        ("github", listed(&github)),
        ("ten", synthetic(10)),
        ("hundred", synthetic(100)),
        ("thousand", synthetic(1000)),
    ];
    for (name, resources) in sets {
        let source = [listing(&resources), router(&resources), by_hand(&resources)].concat();
        fs::write(Path::new(&out).join(format!("{name}.rs")), source).expect("OUT_DIR can be written");
    }
}

fn listed(text: &str) -> Vec<Resource> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let path = words.pop().expect("a line ends with a path");
            Resource { methods: words, path }
        })
        .collect()
}

/// Five routes for each resource, like a service of that size has.
fn synthetic(routes: usize) -> Vec<Resource> {
    let resource = |methods: &str, path: String| Resource {
        methods: methods.split(' ').map(str::to_owned).collect(),
        path,
    };
    (0..routes / 5)
        .flat_map(|thing| {
            [
                resource("GET POST", format!("/things-{thing:03}")),
                resource("GET DELETE", format!("/things-{thing:03}/{{id}}")),
                resource("GET", format!("/things-{thing:03}/{{id}}/parts/{{part}}/sides/{{side}}")),
            ]
        })
        .collect()
}

fn parameters(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).collect()
}

/// `ROUTES`: the routes that the peers register, one by one.
fn listing(resources: &[Resource]) -> String {
    let mut source =
        String::from("/// The routes: methods, path.\npub const ROUTES: &[(&[&str], &str)] = &[\n");
    for Resource { methods, path } in resources {
        let _ = writeln!(source, "    (&{methods:?}, {path:?}),");
    }
    source + "];\n"
}

fn router(resources: &[Resource]) -> String {
    let mut handlers = String::new();
    let mut names = String::new();
    let mut number = 0;
    for Resource { methods, path } in resources {
        for method in methods {
            let name = format!("route_{number}");
            number += 1;
            let _ = writeln!(names, "            {name},");
            let _ = writeln!(handlers, "    #[restmachine::{}({path:?})]", method.to_lowercase());
            let _ = writeln!(handlers, "    {}", handler(method, &name, &parameters(path)));
        }
    }
    format!(
        "/// The routes as a RestMachine router.\npub mod ours {{\n    #[allow(unused_imports)]\n    \
         use {{crate::answers::{{Document, Done}}, restmachine::Json}};\n{handlers}    \
         restmachine::router! {{\n        \
         /// The set as a router.\n        \
         #[cors(origins = [\"https://app.example.com\", \"https://www.example.com\", \"https://admin.example.com\"], \
         credentials)]\n        pub App {{\n{names}        }}\n    }}\n}}\n"
    )
}

fn handler(method: &str, name: &str, parameters: &[&str]) -> String {
    if parameters.is_empty() && method == "POST" {
        return format!("async fn {name}(Json(sent): Json<Document>) -> Json<Document> {{ Json(sent) }}");
    }
    if parameters.is_empty() {
        return format!("async fn {name}() -> Json<Done> {{ Json(Done::DONE) }}");
    }
    let arguments = parameters.iter().map(|parameter| format!("r#{parameter}: &'a str")).collect::<Vec<_>>();
    let values = parameters.iter().map(|parameter| format!("r#{parameter}")).collect::<Vec<_>>();
    format!(
        "async fn {name}<'a>({}) -> Json<[&'a str; {}]> {{ Json([{}]) }}",
        arguments.join(", "),
        parameters.len(),
        values.join(", ")
    )
}

fn by_hand(resources: &[Resource]) -> String {
    let mut root = Node::default();
    for (index, resource) in resources.iter().enumerate() {
        let mut node = &mut root;
        for segment in resource.path.split('/').skip(1) {
            node = if segment.starts_with('{') {
                node.parameter.get_or_insert_default()
            } else {
                node.literals.entry(segment.to_owned()).or_default()
            };
        }
        node.resource = Some(index);
    }
    format!(
        "/// The routes as a match written by hand.\npub struct ByHand;\nimpl crate::hand::Routes for ByHand {{\n    \
         fn find<'p>(segments: &mut crate::hand::Segments<'p>, values: &mut crate::hand::Values<'p>) \
         -> Option<&'static crate::hand::Resource> {{\n        {}\n    }}\n}}\n",
        arms(&root, resources)
    )
}

fn arms(node: &Node, resources: &[Resource]) -> String {
    // Code written by hand leaves out what no path needs: going back to the parameter if the literal leads nowhere.
    assert!(node.literals.is_empty() || node.parameter.is_none(), "a literal beside a parameter");
    let mut written = match node.resource {
        Some(index) => format!(
            "None => {{ static RESOURCE: crate::hand::Resource = {}; Some(&RESOURCE) }},",
            leaf(&resources[index])
        ),
        None => String::from("None => None,"),
    };
    for (literal, child) in &node.literals {
        let _ = write!(written, "Some(b{literal:?}) => {},", arms(child, resources));
    }
    written += &match &node.parameter {
        Some(child) => {
            format!(
                "Some(value) if !value.is_empty() => {{ values.push(segments); {} }}, _ => None,",
                arms(child, resources)
            )
        }
        None => String::from("_ => None,"),
    };
    format!("match segments.next() {{ {written} }}")
}

fn leaf(resource: &Resource) -> String {
    let count = parameters(&resource.path).len();
    let answer = |method: &str| match resource.methods.iter().any(|routed| routed == method) {
        false => "None",
        true if count == 0 && method == "POST" => "Some(crate::hand::Answer::Echo)",
        true if count == 0 => "Some(crate::hand::Answer::Done)",
        true => "Some(crate::hand::Answer::Values)",
    };
    let mut allow = resource.methods.clone();
    allow.push(String::from("OPTIONS"));
    allow.sort();
    format!(
        "crate::hand::Resource {{ get: {}, post: {}, put: {}, delete: {}, \
         allow: http::HeaderValue::from_static({:?}) }}",
        answer("GET"),
        answer("POST"),
        answer("PUT"),
        answer("DELETE"),
        allow.join(", ")
    )
}

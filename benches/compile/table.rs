//! What the static table costs by itself: the time to evaluate it, and its bytes.

use std::fmt::Write;

use restmachine_core::path::segment_key;

use crate::package::{restmachine, Package};
use crate::restmachine::RESTMACHINE;
use crate::route::{routes, Route};

/// Measures programs of rows without handlers, so that the table is most of their cost.
pub(crate) fn measure() {
    println!("The static table by itself: seconds of CPU time for a check after one row was edited\n");
    println!("{:>6} | {:>8} | {:>10} | {:>10}", "rows", "rows", "and table", "difference");
    let few = print_evaluation(1_000);
    let many = print_evaluation(3_000);
    println!("\nThree times the rows take {:.1} times as long.", many / few);
    let real = RESTMACHINE.package(3_000).cargo("check");
    println!("A `router!` of 3,000 handlers passes a check, in {real:.2} s from scratch: no lint stops const evaluation.");
    println!("Goals: 0.4 s for 1,000 rows, linear, no lint.\n");
    print_bytes(500);
    print_bytes(3_000);
    println!("Goal: 90 bytes per route to find it.");
}

/// Prints a line, and returns the difference.
fn print_evaluation(count: usize) -> f64 {
    let rows = package(count, false).seconds_after_edits("check");
    let both = package(count, true).seconds_after_edits("check");
    let difference = both - rows;
    println!("{count:>6} | {rows:>6.2} s | {both:>8.2} s | {difference:>8.2} s");
    difference
}

fn print_bytes(count: usize) {
    let name = name(count, true);
    let bytes = package(count, true).output(&name);
    println!("{count} routes, bytes for each: {}", bytes.trim());
}

fn name(count: usize, with_table: bool) -> String {
    format!("{}-{count}", if with_table { "table" } else { "rows" })
}

fn package(count: usize, with_table: bool) -> Package {
    let routes = routes(count);
    let mut main = "use restmachine::__private as rm;\n\nconst ENTRIES: &[rm::Entry] = &[\n".to_string();
    for route in &routes {
        main += &entry(route);
    }
    main += "];\n";
    if with_table {
        main += TABLE;
        for route in &routes {
            main += &refusal(route);
        }
        main += PRINT;
    } else {
        main += "\nfn main() {\n    println!(\"{}\", ENTRIES.len());\n}\n";
    }
    Package::write(&name(count, with_table), &restmachine(), &[("main.rs".to_string(), main)])
}

/// What `router!` and a route attribute together expand to.
fn entry(route: &Route) -> String {
    let Route { number, method, path, .. } = route;
    let (method, text) = (method.to_uppercase(), route.edited_text());
    let segments = path.split('/').skip(1).fold(String::new(), |mut segments, segment| {
        let written = match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => write!(segments, "rm::Segment::parameter(\"{name}\"), "),
            None => {
                let key = segment_key(segment.as_bytes());
                write!(segments, "rm::Segment::literal(\"{segment}\", {key}), ")
            }
        };
        written.expect("a string takes all that is written");
        segments
    });
    format!(
        "    rm::Entry::handler({number}, &[rm::Route {{ method: rm::RouteMethod::{method}, path: \"{path}\", \
         segments: &[{segments}], handler: \"{text}\", ..rm::Route::UNMERGED }}]),\n"
    )
}

/// What `router!` expands to for each entry.
fn refusal(route: &Route) -> String {
    let number = route.number;
    format!(
        "const _: () = if let Some(message) = TRIE.conflict(ROUTES, SCOPES, {number}) {{ panic!(\"{{}}\", message.text()) }};\n"
    )
}

/// What `router!` expands to once.
const TABLE: &str = "
const SIZE: rm::Size = rm::Size::of(ENTRIES);
const TEXT: &[u8] = &rm::merge_text::<{ SIZE.text }>(ENTRIES);
const SEGMENTS: &[rm::Segment] = &rm::merge_segments::<{ SIZE.segments }>(ENTRIES);
const SCOPES: &[rm::Scope] = &rm::merge_scopes::<{ SIZE.scopes }>(\"App\", ENTRIES, TEXT, SEGMENTS);
const ROUTES: &[rm::Route] = &rm::merge_routes::<{ SIZE.routes }>(ENTRIES, TEXT, SCOPES);
const TRIE: &rm::Trie<{ SIZE.nodes }, { SIZE.slots }, { SIZE.routes }> = &rm::Trie::of(ROUTES, SCOPES);
static TABLE: rm::Table = rm::Table::of(
    ROUTES,
    SCOPES,
    &TRIE.nodes::<{ TRIE.node_count }>(),
    &TRIE.slots::<{ TRIE.slot_count }>(),
    &TRIE.order(),
);

";

/// Averages over the routes of the table.
const PRINT: &str = "
fn main() {
    let routes = TABLE.routes();
    let average = |bytes: usize| bytes as f64 / routes.len() as f64;
    println!(
        \"{:.1} to find it, {} in its row, {:.1} in its segments\",
        average(TABLE.lookup_bytes()),
        size_of::<rm::Route>(),
        average(routes.iter().map(|route| size_of_val(route.segments)).sum()),
    );
}
";

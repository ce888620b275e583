//! What it costs to compile a program of many routes, in seconds of CPU time.
//!
//! `cargo bench --package restmachine-benches --bench compile` measures RestMachine; `-- --peers` also measures axum,
//! actix-web and rocket, which takes minutes the first time because their dependencies have to be built. `-- rebuild` and
//! `-- table` measure one half. Wall time says little while other programs run, so what counts is the CPU time of cargo and
//! everything it starts. It comes from the `time` of bash, so this benchmark needs bash.

mod actix;
mod axum;
mod cpu;
mod framework;
mod package;
mod rebuild;
mod restmachine;
mod rocket;
mod route;
mod table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_given = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    let is_all = !is_given("rebuild") && !is_given("table");
    if is_all || is_given("rebuild") {
        rebuild::measure(is_given("--peers"));
    }
    if is_all || is_given("table") {
        table::measure();
    }
}

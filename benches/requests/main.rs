//! What a request costs, in instructions, heap allocations and nanoseconds, for each contestant.

mod regression;
mod table;

use std::process::ExitCode;

use restmachine_benches::{
    contestants::{named, NAMES},
    questions::Scenario,
    sets::Set,
    valgrind::PREPARED,
};

fn main() -> ExitCode {
    let arguments = restmachine_benches::arguments();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    match arguments[..] {
        // This program runs itself with these arguments, under valgrind.
        ["answer", name, scenario, set, answered] => answer(name, scenario, set, answered),
        ["check"] => check(),
        ["regression"] => {
            check();
            return regression::compare();
        }
        [] => {
            check();
            Set::ALL.into_iter().for_each(table::print);
        }
        [set] => {
            check();
            table::print(Set::named(set).expect("a set is github, ten, hundred or thousand"));
        }
        _ => panic!("no such command: {arguments:?}"),
    }
    ExitCode::SUCCESS
}

fn answer(name: &str, scenario: &str, set: &str, answered: &str) {
    let scenario = Scenario::named(scenario).expect("a scenario");
    let set = Set::named(set).expect("a set");
    let answered = answered.parse().expect("a number");
    named(name, set).run(scenario, set, PREPARED, answered);
}

/// Contestants that answer wrongly are not measured. RestMachine and the floor have to give byte for byte the same answers.
fn check() {
    for set in Set::ALL {
        let contestants = NAMES.iter().map(|name| (name, named(name, set))).collect::<Vec<_>>();
        for scenario in Scenario::ALL {
            let answers =
                contestants.iter().map(|(name, contestant)| (name, contestant.answer(scenario, set)));
            let answers = answers.collect::<Vec<_>>();
            for (name, answer) in &answers {
                if let Err(wrong) = scenario.judge(set, answer) {
                    panic!("{name} answers wrongly: {wrong}");
                }
            }
            assert_eq!(answers[0].1, answers[1].1, "{} of {}", scenario.name(), set.name());
        }
    }
}

//! The table for one set of routes.

use restmachine_benches::{
    contestants::{named, NAMES},
    questions::Scenario,
    sets::Set,
    valgrind::{allocations, instructions},
};

/// How often each time is measured, and over how many responses.
const ROUNDS: usize = 7;
const ANSWERED: usize = 2000;

/// One cell.
struct Cost {
    instructions: f64,
    allocations: f64,
    nanoseconds: f64,
}

pub(crate) fn print(set: Set) {
    println!(
        "\n{} routes ({})\n",
        set.routes().iter().map(|(methods, _)| methods.len()).sum::<usize>(),
        set.name()
    );
    println!("| scenario | {} |", NAMES.join(" | "));
    println!("|---|{}", "---|".repeat(NAMES.len()));
    for scenario in Scenario::ALL {
        let costs = NAMES.iter().map(|name| measure(name, scenario, set)).collect::<Vec<_>>();
        let floor = costs[0].instructions;
        let cells = costs.iter().map(|cost| {
            let Cost { instructions, allocations, nanoseconds } = cost;
            format!("{instructions:.0} ({:.2}), {allocations:.0}, {nanoseconds:.0}", instructions / floor)
        });
        println!("| {} | {} |", scenario.name(), cells.collect::<Vec<_>>().join(" | "));
    }
}

fn measure(name: &str, scenario: Scenario, set: Set) -> Cost {
    let arguments = ["answer", name, scenario.name(), set.name()];
    let contestant = named(name, set);
    let times = (0..ROUNDS).map(|_| contestant.time(scenario, set, ANSWERED));
    let nanoseconds = times.fold(f64::INFINITY, f64::min);
    let counted =
        instructions(&arguments).and_then(|instructions| Ok((instructions, allocations(&arguments)?)));
    match counted {
        Ok((instructions, allocations)) => Cost { instructions, allocations, nanoseconds },
        Err(error) => panic!("{name}, {}: {error}", scenario.name()),
    }
}

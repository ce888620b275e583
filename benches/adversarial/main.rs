//! What hostile requests cost. Each case is measured with an input and with one of twice the length; no cost may grow faster than
//! the input.

mod app;
mod case;

use std::process::ExitCode;

use restmachine_benches::valgrind::instructions;

use case::Case;

/// Twice the bytes may cost twice the instructions, plus a little for what does not divide evenly.
const MOST_GROWTH: f64 = 2.1;

fn main() -> ExitCode {
    let arguments = restmachine_benches::arguments();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    match arguments[..] {
        // This program runs itself with this argument, under valgrind.
        ["answer", name, size, answered] => {
            let case = Case::named(name).expect("a case");
            case.run(size.parse().expect("a number"), answered.parse().expect("a number"));
            ExitCode::SUCCESS
        }
        _ => print(),
    }
}

fn print() -> ExitCode {
    println!("| case | size | instructions | twice the size | growth |\n|---|---|---|---|---|");
    let mut is_linear = true;
    for case in Case::ALL {
        let size = case.size();
        let [once, twice] = [size, 2 * size]
            .map(|size| instructions(&["answer", case.name(), &size.to_string()]).expect("valgrind counts"));
        println!("| {} | {size} | {once:.0} | {twice:.0} | {:.2} |", case.name(), twice / once);
        is_linear &= twice / once <= MOST_GROWTH;
    }
    if is_linear {
        ExitCode::SUCCESS
    } else {
        eprintln!("a cost grows faster than its input");
        ExitCode::FAILURE
    }
}

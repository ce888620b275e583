//! What a request over loopback costs a server, in user CPU time and in the kernel's.
//!
//! The server and the client are two processes on a core each. Only the server's own time is counted, so neither the client nor
//! a busy neighbour adds to it. The least of several rounds is reported, since a disturbance only adds to a round.
//!
//! ```sh
//! cargo bench --package restmachine-benches --features peers --bench loopback [-- <contestant>..]
//! ```

mod answers;
mod app;
mod client;
mod contestants;
mod cpu;
mod process;
mod scenario;
mod table;

use std::{env, error::Error};

use contestants::Contestant;
use cpu::CpuTime;
use process::Server;
use scenario::Scenario;
use table::Table;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 5;
const WARM_UP: usize = 20_000;
const REQUESTS: usize = 200_000;

fn main() -> Outcome {
    // Cargo passes `--bench`, which is not a contestant.
    let words: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve", name] => contestants::serve(Contestant::named(name)?),
        ["measure", names @ ..] => measure(&contestants_named(names)?),
        names => process::run_client(names),
    }
}

fn contestants_named(names: &[&str]) -> Outcome<Vec<Contestant>> {
    if names.is_empty() {
        return Ok(Contestant::ALL.to_vec());
    }
    names.iter().map(|name| Contestant::named(name)).collect()
}

fn measure(contestants: &[Contestant]) -> Outcome {
    for scenario in Scenario::ALL {
        let mut table = Table::new(scenario);
        // Each round has all contestants, so that a slow minute of the machine affects all of them.
        for _ in 0..ROUNDS {
            for &contestant in contestants {
                table.add(contestant, time_of_request(contestant, scenario)?);
            }
        }
        println!("{table}");
    }
    Ok(())
}

fn time_of_request(contestant: Contestant, scenario: Scenario) -> Outcome<CpuTime> {
    let server = Server::start(contestant)?;
    scenario.check(contestant, &client::answer_to(server.address(), scenario.request())?)?;
    client::ask(server.address(), scenario.request(), WARM_UP)?;
    let before = server.cpu_time()?;
    client::ask(server.address(), scenario.request(), REQUESTS)?;
    Ok(server.cpu_time()?.since(before).of_each(REQUESTS))
}

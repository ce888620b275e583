//! A debug build and a check after one string was edited, in programs of two sizes.

use crate::actix::ACTIX;
use crate::axum::AXUM;
use crate::framework::Framework;
use crate::restmachine::RESTMACHINE;
use crate::rocket::ROCKET;

const FEW: usize = 100;
const MANY: usize = 500;

/// Prints a line for each framework.
pub(crate) fn measure(with_peers: bool) {
    println!("CPU time after one string was edited: seconds with {FEW} and {MANY} routes, milliseconds for each additional route\n");
    println!("{:12} | {:^26} | {:^26}", "", "debug build", "check");
    println!("{:12} | {1:>6} {2:>7} {3:>11} | {1:>6} {2:>7} {3:>11}", "", FEW, MANY, "a route");
    let peers: &[Framework] = if with_peers { &[AXUM, ACTIX, ROCKET] } else { &[] };
    for framework in [RESTMACHINE].iter().chain(peers) {
        let [mut few, mut many] = [FEW, MANY].map(|count| framework.package(count));
        let [build, check] = ["build", "check"]
            .map(|command| columns(few.seconds_after_edits(command), many.seconds_after_edits(command)));
        println!("{:12} | {build} | {check}", framework.name);
    }
    println!("\nGoals for RestMachine: 7 ms per route for a build, 2 ms for a check.\n");
}

fn columns(few: f64, many: f64) -> String {
    let slope = (many - few) / (MANY - FEW) as f64 * 1000.0;
    format!("{few:>4.2} s {many:>5.2} s {slope:>8.2} ms")
}

//! What it costs to find a route, compared with matchit: instructions of a lookup, by the class of the path.

use std::hint::black_box;

use http::Method;
use restmachine::{__private::Captures, Router};
use restmachine_benches::{
    sets::{github, hundred, ten, thousand, Set},
    valgrind::instructions,
};

mod paths;

use paths::Class;

fn main() {
    let arguments = restmachine_benches::arguments();
    let arguments = arguments.iter().map(String::as_str).collect::<Vec<_>>();
    match arguments[..] {
        // This program runs itself with this argument, under valgrind.
        ["find", name, set, class, rounds] => {
            let set = Set::named(set).expect("a set");
            let class = Class::named(class).expect("a class");
            find(name, set, class, rounds.parse().expect("a number"));
        }
        _ => print(),
    }
}

fn print() {
    println!("| routes | paths | restmachine | matchit 0.9 | ratio |\n|---|---|---|---|---|");
    for set in Set::ALL {
        for class in Class::ALL {
            let count = paths::of(set, class).len() as f64;
            let [ours, matchit] = ["restmachine", "matchit"]
                .map(|name| instructions(&["find", name, set.name(), class.name()]).map(|all| all / count));
            let ours = ours.expect("valgrind counts");
            let beside = match matchit {
                Ok(matchit) if cfg!(feature = "peers") => format!("{matchit:.0} | {:.2}", ours / matchit),
                _ => String::from("- | -"),
            };
            println!("| {} | {} | {ours:.0} | {beside} |", set.name(), class.name());
        }
    }
}

/// Finds every path of a class that many times.
fn find(name: &str, set: Set, class: Class, rounds: usize) {
    let paths = paths::of(set, class);
    match name {
        "restmachine" => {
            let table = match set {
                Set::Github => github::ours::App::table(),
                Set::Ten => ten::ours::App::table(),
                Set::Hundred => hundred::ours::App::table(),
                Set::Thousand => thousand::ours::App::table(),
            };
            let mut captures = Captures::default();
            let mut found = |(method, path): &(Method, String)| {
                table.find(black_box(method), black_box(path), black_box(&mut captures)).is_some()
            };
            assert_eq!(paths.iter().all(&mut found), class != Class::Miss);
            for _ in 0..rounds {
                for path in &paths {
                    black_box(found(path));
                }
            }
        }
        #[cfg(feature = "peers")]
        _ => {
            let mut router = matchit::Router::new();
            for (index, (_, path)) in set.routes().iter().enumerate() {
                router.insert(*path, index).expect("no two paths are alike");
            }
            assert_eq!(paths.iter().all(|(_, path)| router.at(path).is_ok()), class != Class::Miss);
            for _ in 0..rounds {
                for (_, path) in &paths {
                    let _ = black_box(router.at(black_box(path)));
                }
            }
        }
        #[cfg(not(feature = "peers"))]
        _ => {}
    }
}

//! Sets of methods and their lists.

use crate::routing::{MethodSet, RouteMethod};

#[test]
fn every_list_is_the_names_of_the_set_in_order() {
    for bits in 0..1_usize << RouteMethod::STANDARD.len() {
        let mut set = MethodSet::default();
        let mut names = Vec::new();
        for (index, method) in RouteMethod::STANDARD.into_iter().enumerate() {
            if bits & (1 << index) != 0 {
                set.insert(method);
                names.push(method.name());
            }
        }
        // The order of the bits is that of the names.
        names.sort_unstable();
        assert_eq!(set.list(), &names.join(", "));
    }
}

#[test]
fn a_set_holds_methods_that_have_a_bit() {
    let mut set = MethodSet::default();
    set.insert(RouteMethod::custom("PURGE"));
    assert!(set.is_empty() && !set.contains(RouteMethod::custom("PURGE")));
    set.insert(RouteMethod::GET);
    assert!(set.contains(RouteMethod::GET) && !set.contains(RouteMethod::PUT));
    assert!(!set.is_empty());
}

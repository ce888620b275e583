//! Keeps one mistake from becoming two compile errors.
//!
//! Generated code checks a type or a constant of the user once, in const evaluation, and names it only through that check.
//! Where the check fails, rustc reports that, and every line that depends on it is silently an error too:
//!
//! ```text
//! type __State = <AppState as AfterCheck<ConstCheck<{ is_state::<AppState>() }>>>::Type;
//! ```
//!
//! If `AppState` lacks `#[derive(State)]`, that is the one error, however many handlers borrow from `__State`.

/// A check made in const evaluation. The type cannot be named where rustc refuses to evaluate the constant.
#[derive(Debug)]
pub struct ConstCheck<const HAS_PASSED: bool> {}

/// Any type, as long as the check `C` can be named.
pub trait AfterCheck<C> {
    /// The type itself.
    type Type;
}

impl<T, C> AfterCheck<C> for T {
    type Type = Self;
}

//! Types that keep one mistake from becoming two errors.
//!
//! Generated code checks a user's type in a constant, and names the type by an alias:
//!
//! ```text
//! type __State = <AppState as Judged<Sound<{ is_state::<AppState>() }>>>::Type;
//! ```
//!
//! If `AppState` is not a state, rustc reports the call of `is_state`. The alias then is an error type, and rustc
//! reports nothing about the lines that use it.

/// A type with a check as its constant. It is an error type if rustc has refused, and so reported, the check.
#[derive(Debug)]
pub struct Sound<const IS_SOUND: bool> {}

/// An alias for a type that is an error type if `S` is one.
pub trait Judged<S> {
    /// The type itself.
    type Type;
}

impl<T, S> Judged<S> for T {
    type Type = Self;
}

//! What causes no second error once rustc has told of a first.

/// A type that is an error, told of already, where rustc has refused what its constant needs.
#[derive(Debug)]
pub struct Sound<const IS_SOUND: bool> {}

/// A type by another name, which is an error where `S` is one: a line that uses it then causes no second error.
pub trait Judged<S> {
    /// The type itself.
    type Type;
}

impl<T, S> Judged<S> for T {
    type Type = Self;
}

//! The type of a constant that holds a whole policy. Rustc alone would report mismatched types, and no remedy.

use super::cors_policy::CorsPolicy;

/// The type of a constant that `#[cors(CONST)]` and `layer_policy!(CONST)` accept, which is [`CorsPolicy`] alone.
#[diagnostic::on_unimplemented(
    message = "a constant policy must be of type `CorsPolicy`, and this one is of type `{Self}`",
    label = "expected `CorsPolicy`, found `{Self}`",
    note = "for a constant of type `Origins`, write `origins = CONST`, or `origins = [..CONST]`",
    note = "for a whole policy, write `const PARTNERS: CorsPolicy = policy!(origins = [\"https://app.example.com\"]);`"
)]
pub trait PolicyConstant {}

impl PolicyConstant for CorsPolicy {}

/// Fails to compile for a constant that is not a [`CorsPolicy`], and says so. Called in a `ConstCheck`, where no destructor may
/// run.
#[must_use]
pub const fn is_policy<T: PolicyConstant>(constant: T) -> bool {
    std::mem::forget(constant);
    true
}

//! `reflect_any_origin`, which belongs in debug builds.

use restmachine_core::text::REFLECT_RELEASE;

/// Ends const evaluation of a release build (O-REFLECT-RELEASE). The macro cannot know the profile; this can.
pub const fn refuse_reflection(is_debug_build: bool) {
    if !is_debug_build {
        panic!("{}", REFLECT_RELEASE);
    }
}

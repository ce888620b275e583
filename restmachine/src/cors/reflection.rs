//! `reflect_any_origin`, which belongs in debug builds.

use restmachine_core::text::{REFLECT_RELEASE, REFLECT_RELEASE_HELP};

use crate::message::Message;

/// What a release build says (O-REFLECT-RELEASE). The macro cannot know the profile; const evaluation can.
pub const REFLECTION_REFUSED: Message =
    Message::new().with(REFLECT_RELEASE).with_help(REFLECT_RELEASE_HELP, "O-REFLECT-RELEASE");

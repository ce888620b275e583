//! `reflect_any_origin`, which belongs in debug builds.

use restmachine_core::text;

use crate::message::Message;

/// What a release build says (O-REFLECT-RELEASE). The macro cannot know the profile; const evaluation can.
pub const REFLECTION_REFUSED: Message = Message::of(&text::REFLECT_RELEASE);

//! The origins of constants, judged where a list contains them.
//!
//! A macro cannot see into `..CONST`. Const evaluation can, and applies the rules that depend on the other keys of
//! the attribute or on the other entries of the list.

use restmachine_core::{
    refuse_wildcard_beside,
    text::{self, Text},
    HostPattern, ListedOrigin, OriginPattern, PolicyFlags, PortPattern,
};

use super::{ConstantOrigins, Origins};
use crate::message::Message;

/// A list that contains constants, with the flags of its policy, which may make one of them a mistake.
#[derive(Clone, Copy, Debug)]
pub struct Composition {
    /// The constants and the origins written between them, in their order.
    pub parts: &'static [Origins],
    /// The keys that are on or off.
    pub flags: PolicyFlags,
}

/// A risk of an origin in a policy with credentials.
#[derive(Clone, Copy)]
enum Risk {
    PublicSuffix,
    Insecure,
    WholeScheme,
}

impl Composition {
    /// The message for the constant at this place, if it breaks a rule in this list.
    #[must_use]
    pub const fn refusal(&self, part: usize) -> Option<Message> {
        match self.parts[part].allowed {
            ConstantOrigins::Listed(listed) => self.risk_refusal(listed),
            _ if self.flags.refuse_wildcard() => Some(Message::of(&text::WILDCARD_CREDENTIALS)),
            _ if refuse_wildcard_beside(self.room()) => Some(Message::of(&text::WILDCARD_LISTED)),
            _ => None,
        }
    }

    const fn risk_refusal(&self, listed: &[ListedOrigin]) -> Option<Message> {
        let mut refusal = None;
        let mut index = 0;
        while index < Risk::ALL.len() {
            let risk = Risk::ALL[index];
            if risk.is_refused(self.flags) && has_risk(listed, risk) {
                let before = match refusal {
                    Some(message) => Message::with(message, "\n\n"),
                    None => Message::new(),
                };
                refusal = Some(with_rule_and_origins(before, listed, risk));
            }
            index += 1;
        }
        refusal
    }

    /// O-REFLECT, if no constant contains the `*` that `reflect_any_origin` is for.
    #[must_use]
    pub const fn reflection_refusal(&self) -> Option<Message> {
        if self.flags.reflect_in_vain(self.is_any()) {
            Some(Message::of(&text::REFLECT))
        } else {
            None
        }
    }

    const fn is_any(&self) -> bool {
        let mut part = 0;
        while part < self.parts.len() {
            if self.parts[part].is_any() {
                return true;
            }
            part += 1;
        }
        false
    }

    /// The number of origins in the whole list. An origin of several constants is counted each time.
    #[must_use]
    pub const fn room(&self) -> usize {
        let mut room = 0;
        let mut part = 0;
        while part < self.parts.len() {
            room += self.parts[part].allowed.listed().len();
            part += 1;
        }
        room
    }

    /// The origins of the whole list, each once.
    #[must_use]
    pub const fn merged<const ROOM: usize>(&self) -> MergedOrigins<ROOM> {
        let mut merged = MergedOrigins { origins: [ListedOrigin::exact(""); ROOM], keys: [0; ROOM], len: 0 };
        let mut part = 0;
        while part < self.parts.len() {
            let listed = self.parts[part].allowed.listed();
            let mut index = 0;
            while index < listed.len() {
                merged.add(listed[index]);
                index += 1;
            }
            part += 1;
        }
        merged
    }

    /// The origins that the whole list allows, given its merged origins.
    #[must_use]
    pub const fn allowed<const ROOM: usize>(&self, merged: &'static MergedOrigins<ROOM>) -> ConstantOrigins {
        match self.is_any() {
            true if self.flags.reflect_any_origin => ConstantOrigins::Reflected,
            true => ConstantOrigins::Any,
            false => ConstantOrigins::Listed(merged.origins.split_at(merged.len).0),
        }
    }
}

/// The origins of a list. An origin of several constants is there once: it is not a duplicate that the user wrote.
#[derive(Clone, Copy, Debug)]
pub struct MergedOrigins<const ROOM: usize> {
    origins: [ListedOrigin; ROOM],
    keys: [u64; ROOM],
    len: usize,
}

impl<const ROOM: usize> MergedOrigins<ROOM> {
    const fn add(&mut self, origin: ListedOrigin) {
        let key = origin.key();
        let mut index = 0;
        while index < self.len {
            if self.keys[index] == key && self.origins[index].is_same(&origin) {
                return;
            }
            index += 1;
        }
        self.keys[self.len] = key;
        self.origins[self.len] = origin;
        self.len += 1;
    }
}

impl Risk {
    const ALL: [Self; 3] = [Self::PublicSuffix, Self::Insecure, Self::WholeScheme];

    const fn rule(self) -> &'static Text {
        match self {
            Self::PublicSuffix => &text::PUBLIC_SUFFIX,
            Self::Insecure => &text::INSECURE,
            Self::WholeScheme => &text::WHOLE_SCHEME,
        }
    }

    const fn is_refused(self, flags: PolicyFlags) -> bool {
        match self {
            Self::PublicSuffix => flags.refuse_public_suffixes(),
            Self::Insecure => flags.refuse_insecure_origins(),
            Self::WholeScheme => flags.refuse_whole_schemes(),
        }
    }

    const fn is_taken_by(self, origin: &ListedOrigin) -> bool {
        match self {
            Self::WholeScheme => origin.is_whole_scheme(),
            Self::Insecure => origin.is_insecure,
            Self::PublicSuffix => !matches!(origin.is_under_public_suffix, Some(false)),
        }
    }
}

const fn has_risk(listed: &[ListedOrigin], risk: Risk) -> bool {
    let mut index = 0;
    while index < listed.len() {
        if risk.is_taken_by(&listed[index]) {
            return true;
        }
        index += 1;
    }
    false
}

/// How many bytes of a message origins may take: the help and the rule's name follow, and possibly other rules.
const ROOM_FOR_ORIGINS: usize = 340;

/// Adds the message of a rule, with as many of the origins that break it as there is room for.
const fn with_rule_and_origins(before: Message, listed: &[ListedOrigin], risk: Risk) -> Message {
    let rule = risk.rule();
    let mut message = before.with(rule.line);
    let room = message.text().len() + ROOM_FOR_ORIGINS;
    let mut separator = ": ";
    let mut unnamed = 0;
    let mut index = 0;
    while index < listed.len() {
        if risk.is_taken_by(&listed[index]) {
            let longer = with_origin(message.with(separator).with("`"), &listed[index].pattern).with("`");
            if longer.text().len() <= room {
                message = longer;
                separator = ", ";
            } else {
                unnamed += 1;
            }
        }
        index += 1;
    }
    if unnamed > 0 {
        message = message.with(" and ").with_number(unnamed).with(" more");
    }
    message.with_help(rule)
}

/// Adds an origin, which const evaluation cannot format.
const fn with_origin(message: Message, pattern: &OriginPattern) -> Message {
    let (scheme, host, port) = match *pattern {
        OriginPattern::Exact(origin) => return message.with(origin),
        OriginPattern::Pattern { scheme, host, port } => (scheme, host, port),
    };
    let message = message.with(scheme).with("://");
    let message = match host {
        HostPattern::Exact(host) => message.with(host),
        HostPattern::Subdomains(base) => message.with("*.").with(base),
        HostPattern::Any => message.with("*"),
    };
    match port {
        PortPattern::Default => message,
        PortPattern::Exact(port) => message.with(":").with(port),
        PortPattern::Any => message.with(":*"),
    }
}

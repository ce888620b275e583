//! The keys of `#[cors]`, and for an unknown key the one that was probably meant.

/// A key of `#[cors]`, `policy!` and the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// `origins`
    Origins,
    /// `methods`
    Methods,
    /// `allow_headers`
    AllowHeaders,
    /// `expose_headers`
    ExposeHeaders,
    /// `credentials`
    Credentials,
    /// `max_age`
    MaxAge,
    /// `reflect_any_origin`
    ReflectAnyOrigin,
    /// `dangerously_reflect_in_release`
    DangerouslyReflectInRelease,
    /// `dangerously_allow_insecure_origins`
    DangerouslyAllowInsecureOrigins,
    /// `dangerously_allow_public_suffixes`
    DangerouslyAllowPublicSuffixes,
    /// `dangerously_allow_whole_scheme`
    DangerouslyAllowWholeScheme,
    /// `off`
    Off,
}

/// The names of our keys in other libraries, in lower case and without `_`, so that `allowOrigins` is found as well.
const FOREIGN_NAMES: &[(&str, Key)] = &[
    ("origin", Key::Origins),
    ("alloworigin", Key::Origins),
    ("alloworigins", Key::Origins),
    ("allowedorigin", Key::Origins),
    ("allowedorigins", Key::Origins),
    ("accesscontrolalloworigin", Key::Origins),
    ("method", Key::Methods),
    ("allowmethod", Key::Methods),
    ("allowmethods", Key::Methods),
    ("allowedmethods", Key::Methods),
    ("accesscontrolallowmethods", Key::Methods),
    ("header", Key::AllowHeaders),
    ("headers", Key::AllowHeaders),
    ("allowheader", Key::AllowHeaders),
    ("allowedheader", Key::AllowHeaders),
    ("allowedheaders", Key::AllowHeaders),
    ("requestheaders", Key::AllowHeaders),
    ("accesscontrolallowheaders", Key::AllowHeaders),
    ("expose", Key::ExposeHeaders),
    ("exposed", Key::ExposeHeaders),
    ("exposeheader", Key::ExposeHeaders),
    ("exposedheaders", Key::ExposeHeaders),
    ("responseheaders", Key::ExposeHeaders),
    ("accesscontrolexposeheaders", Key::ExposeHeaders),
    ("credential", Key::Credentials),
    ("credentialed", Key::Credentials),
    ("allowcredential", Key::Credentials),
    ("allowcredentials", Key::Credentials),
    ("supportscredentials", Key::Credentials),
    ("withcredentials", Key::Credentials),
    ("accesscontrolallowcredentials", Key::Credentials),
    ("age", Key::MaxAge),
    ("maxageseconds", Key::MaxAge),
    ("maxageinseconds", Key::MaxAge),
    ("accesscontrolmaxage", Key::MaxAge),
    ("mirrororigin", Key::ReflectAnyOrigin),
    ("mirrorrequest", Key::ReflectAnyOrigin),
    ("allowanyorigin", Key::ReflectAnyOrigin),
    ("dangerouslytolerateinsecureorigins", Key::DangerouslyAllowInsecureOrigins),
    ("dangerouslytoleratesubdomainsofpublicsuffixes", Key::DangerouslyAllowPublicSuffixes),
    ("disable", Key::Off),
    ("disabled", Key::Off),
    ("none", Key::Off),
];

impl Key {
    /// Every key, in the order of the documentation.
    pub const ALL: &[Key] = &[
        Key::Origins,
        Key::Methods,
        Key::AllowHeaders,
        Key::ExposeHeaders,
        Key::Credentials,
        Key::MaxAge,
        Key::ReflectAnyOrigin,
        Key::DangerouslyReflectInRelease,
        Key::DangerouslyAllowInsecureOrigins,
        Key::DangerouslyAllowPublicSuffixes,
        Key::DangerouslyAllowWholeScheme,
        Key::Off,
    ];

    /// The key as it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Key::Origins => "origins",
            Key::Methods => "methods",
            Key::AllowHeaders => "allow_headers",
            Key::ExposeHeaders => "expose_headers",
            Key::Credentials => "credentials",
            Key::MaxAge => "max_age",
            Key::ReflectAnyOrigin => "reflect_any_origin",
            Key::DangerouslyReflectInRelease => "dangerously_reflect_in_release",
            Key::DangerouslyAllowInsecureOrigins => "dangerously_allow_insecure_origins",
            Key::DangerouslyAllowPublicSuffixes => "dangerously_allow_public_suffixes",
            Key::DangerouslyAllowWholeScheme => "dangerously_allow_whole_scheme",
            Key::Off => "off",
        }
    }

    /// The key with this name.
    ///
    /// # Errors
    ///
    /// The key that was probably meant, if there is one.
    pub fn from_name(name: &str) -> Result<Key, Option<Key>> {
        Key::ALL.iter().copied().find(|key| key.name() == name).ok_or_else(|| intended_key(name))
    }
}

/// The key that was probably meant by an unknown name.
fn intended_key(name: &str) -> Option<Key> {
    let folded = fold(name);
    let foreign = FOREIGN_NAMES.iter().find(|(foreign, _)| *foreign == folded).map(|(_, key)| *key);
    foreign.or_else(|| nearest(&folded))
}

/// Whether a name is so near to another that it was probably meant as that: `nmae` as `name`, but not `user` as `item`.
pub fn is_misspelling(written: &str, meant: &str) -> bool {
    edit_distance(written, meant) <= meant.len().div_ceil(3)
}

/// The key that is the fewest edits away, if they are few enough to be typing errors.
fn nearest(folded: &str) -> Option<Key> {
    let distances = Key::ALL.iter().map(|key| (edit_distance(folded, &fold(key.name())), *key));
    let (distance, key) = distances.min_by_key(|(distance, _)| *distance)?;
    // At most a third of the letters: `orgins` becomes `origins` and `of` becomes `off`, but `name` is not `max_age`.
    (distance <= key.name().len().div_ceil(3)).then_some(key)
}

/// The name in lower case and without `_` and `-`, so that names are compared as other libraries spell them.
fn fold(name: &str) -> String {
    name.chars().filter(|character| !matches!(character, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// The Levenshtein distance, computed one row of the table at a time.
fn edit_distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut next = vec![line + 1];
        for (column, to) in right.iter().enumerate() {
            let replaced = row[column] + usize::from(from != *to);
            next.push(replaced.min(row[column + 1] + 1).min(next[column] + 1));
        }
        row = next;
    }
    row[right.len()]
}

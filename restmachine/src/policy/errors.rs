//! The errors of a policy that is built at start-up.

use std::{error::Error, fmt, slice, vec};

use restmachine_core::Violation;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Everything that is wrong with a policy, all at once.
///
/// ```
/// use restmachine::CorsPolicy;
///
/// let errors = CorsPolicy::builder()
///     .origins(["https://app.example.com", "https://www.example.com/"])
///     .methods(["get"])
///     .build()
///     .unwrap_err();
/// let places: Vec<String> = errors.iter().map(|error| error.place()).collect();
/// assert_eq!(places, ["origins[1]", "methods[0]"]);
/// let first = errors.iter().next().unwrap();
/// assert_eq!(first.rule(), "O-TAIL");
/// assert_eq!(first.help(), "write `https://www.example.com`");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PolicyErrors {
    errors: Vec<PolicyError>,
}

/// One rule that a policy breaks. Printed, it has the words that the compiler would report; [`message`](Self::message) is
/// for people who write no Rust.
///
/// ```
/// use restmachine::{CorsPolicy, PolicyError};
///
/// let errors: Vec<PolicyError> =
///     CorsPolicy::builder().origins(["https://app.example.com:443"]).build().unwrap_err().into_iter().collect();
/// assert_eq!(errors[0].rule(), "O-DEFAULT-PORT");
/// assert!(errors[0].to_string().starts_with("origins[0]: "));
/// assert!(errors[0].to_string().contains(&errors[0].help()));
/// assert!(errors[0].link().is_some_and(|link| link.starts_with("https://")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    violation: Violation,
}

impl PolicyErrors {
    pub(super) fn of(violations: Vec<Violation>) -> Self {
        Self { errors: violations.into_iter().map(|violation| PolicyError { violation }).collect() }
    }

    /// The errors in the order of the keys; there is at least one.
    pub fn iter(&self) -> slice::Iter<'_, PolicyError> {
        self.errors.iter()
    }
}

impl PolicyError {
    /// The place of the mistake: a key such as `max_age`, an entry such as `origins[2]`, or `policy` for the policy
    /// as a whole.
    #[must_use]
    pub fn place(&self) -> String {
        self.violation.place.to_string()
    }

    /// The stable name of the rule, such as `O-TAIL`.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        self.violation.rule.id()
    }

    /// What is wrong with the value, and what to write instead, for people who write no Rust: a customer who types an
    /// origin into a form, or an operator who edits an environment variable. It names no key, macro or feature.
    ///
    /// ```
    /// use restmachine::CorsPolicy;
    ///
    /// let typed = "http://shop.example/";
    /// let errors = CorsPolicy::builder().origins(typed).credentials(true).build().unwrap_err();
    /// let messages: Vec<String> = errors.iter().map(|error| error.message()).collect();
    /// assert_eq!(
    ///     messages,
    ///     ["`http://shop.example/` has more than a scheme, host and port: browsers never send the rest, so it never \
    ///       matches. Write `http://shop.example`."]
    /// );
    /// ```
    #[must_use]
    pub fn message(&self) -> String {
        self.violation.rule.message()
    }

    /// What a developer writes instead, which may be a key of the policy.
    #[must_use]
    pub fn help(&self) -> String {
        self.violation.rule.help()
    }

    /// The section of a standard that requires the rule; `None` if the rule is this project's own.
    #[must_use]
    pub fn link(&self) -> Option<&'static str> {
        self.violation.rule.link()
    }
}

/// `origins[2]: …`, with help and rule on lines of their own as in a compile error.
impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.violation.place, self.violation.rule.explanation())
    }
}

impl fmt::Display for PolicyErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the CORS policy cannot be used")?;
        self.errors.iter().try_for_each(|error| write!(f, "\n\n{error}"))
    }
}

/// The same as [`Display`](fmt::Display), since `main` and `unwrap` print this form for people to read.
impl fmt::Debug for PolicyErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for PolicyError {}

impl Error for PolicyErrors {}

impl IntoIterator for PolicyErrors {
    type Item = PolicyError;
    type IntoIter = vec::IntoIter<PolicyError>;

    fn into_iter(self) -> Self::IntoIter {
        self.errors.into_iter()
    }
}

impl<'a> IntoIterator for &'a PolicyErrors {
    type Item = &'a PolicyError;
    type IntoIter = slice::Iter<'a, PolicyError>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// `{"place": …, "rule": …, "message": …, "help": …, "link": …}`
impl Serialize for PolicyError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("PolicyError", 5)?;
        fields.serialize_field("place", &self.place())?;
        fields.serialize_field("rule", self.rule())?;
        fields.serialize_field("message", &self.message())?;
        fields.serialize_field("help", &self.help())?;
        fields.serialize_field("link", &self.link())?;
        fields.end()
    }
}

/// A sequence of the errors.
impl Serialize for PolicyErrors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.errors)
    }
}

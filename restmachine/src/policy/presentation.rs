//! A policy as people and programs read it.

use std::fmt;

use restmachine_core::DEFAULT_MAX_AGE;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{cors_policy::names, Audience, CorsPolicy};

/// The origins, and then everything that differs from the default of its key:
/// `https://app.example.com with credentials for GET, POST; no allow_headers; max_age 600`.
///
/// Two policies that answer differently never read the same.
impl fmt::Display for CorsPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.audience() {
            Audience::Any => f.write_str("*")?,
            Audience::Reflected => f.write_str("any origin, reflected")?,
            Audience::Listed => {
                let origins: Vec<String> = self.origins().map(|origin| origin.to_string()).collect();
                f.write_str(if origins.is_empty() { "no origin" } else { "" })?;
                f.write_str(&origins.join(", "))?;
            }
        }
        if self.credentials() {
            f.write_str(" with credentials")?;
        }
        if self.has_methods() {
            write!(f, " for {}", self.methods().collect::<Vec<_>>().join(", "))?;
        }
        for (key, value, default) in self.header_lists() {
            match value {
                value if value == default => {}
                // `allow_headers none` could mean a header that is called `none`.
                "" => write!(f, "; no {}", key.name())?,
                value => write!(f, "; {} {value}", key.name())?,
            }
        }
        match self.max_age() {
            DEFAULT_MAX_AGE => Ok(()),
            seconds => write!(f, "; max_age {seconds}"),
        }
    }
}

/// An object with a field for each key, in which `methods` is `null` if the route table decides.
impl Serialize for CorsPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let origins: Vec<String> = match self.audience() {
            Audience::Any | Audience::Reflected => vec!["*".to_owned()],
            Audience::Listed => self.origins().map(|origin| origin.to_string()).collect(),
        };
        let methods = self.has_methods().then(|| self.methods().collect::<Vec<_>>());
        let header_lists = self.header_lists();
        let mut fields = serializer.serialize_struct("CorsPolicy", 5 + header_lists.len())?;
        fields.serialize_field("origins", &origins)?;
        fields.serialize_field("methods", &methods)?;
        for (key, value, _) in header_lists {
            fields.serialize_field(key.name(), &names(value).collect::<Vec<_>>())?;
        }
        fields.serialize_field("credentials", &self.credentials())?;
        fields.serialize_field("max_age", &self.max_age())?;
        fields.serialize_field("reflect_any_origin", &(self.audience() == Audience::Reflected))?;
        fields.end()
    }
}

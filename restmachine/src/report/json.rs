//! A report as JSON, for programs.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Report, ReportRow};
use crate::policy::PolicySource;

/// A sequence of rows.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows())
    }
}

/// `{"method": …, "path": …, "handler": …, "level": …, "source": …, "cors": …, "policy": …, "advice": […]}`
///
/// `cors` is `"policy"`, `"off"` or `"none"`. `level` and `policy` are `null` unless it is `"policy"`. `source` is `{"file": …,
/// "line": …}`, or `null` if the program set the policy or there is none.
impl Serialize for ReportRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cors = match self.policy() {
            Some(_) => "policy",
            None if self.is_off() => "off",
            None => "none",
        };
        let advice: Vec<String> = self.advice().iter().map(ToString::to_string).collect();
        let mut fields = serializer.serialize_struct("ReportRow", 8)?;
        fields.serialize_field("method", self.method())?;
        fields.serialize_field("path", self.path())?;
        fields.serialize_field("handler", self.handler())?;
        fields.serialize_field("level", &self.level().map(|level| level.to_string()))?;
        fields.serialize_field("source", &self.source().and_then(PolicySource::place).map(Place))?;
        fields.serialize_field("cors", cors)?;
        fields.serialize_field("policy", &self.policy())?;
        fields.serialize_field("advice", &advice)?;
        fields.end()
    }
}

/// A source file and a line.
struct Place((&'static str, u32));

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self((file, line)) = self;
        let mut fields = serializer.serialize_struct("Place", 2)?;
        fields.serialize_field("file", file)?;
        fields.serialize_field("line", line)?;
        fields.end()
    }
}

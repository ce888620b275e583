//! The arguments that the builder takes where `#[cors]` takes a list.

use restmachine_core::OriginEntry;

use super::{ConstantOrigins, Origins};

/// Names for the builder: one string, or a list of them.
///
/// ```
/// # use restmachine::CorsPolicy;
/// let one = CorsPolicy::builder().origins("https://app.example.com").allow_headers("X-Trace");
/// let listed = CorsPolicy::builder().origins("https://app.example.com").allow_headers(["X-Trace"]);
/// let read: Vec<String> = "X-Trace".split(',').map(str::to_owned).collect();
/// let gathered = CorsPolicy::builder().origins("https://app.example.com").allow_headers(read);
/// assert_eq!(one.build().unwrap().to_string(), listed.build().unwrap().to_string());
/// assert!(gathered.build().is_ok());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of names",
    label = "this is neither a string nor a list of strings",
    note = "pass a string, an array, a slice or a `Vec`; collect an iterator with `.collect::<Vec<_>>()`"
)]
pub trait IntoNames {
    #[doc(hidden)]
    fn into_names(self) -> Vec<String>;
}

/// Origins for the builder: one string, a list of them, or a constant made by [`origins!`](crate::origins!).
///
/// ```
/// use restmachine::{CorsPolicy, Origins, origins};
///
/// const WEB: Origins = origins!["https://app.example.com", "https://www.example.com"];
///
/// let constant = CorsPolicy::builder().origins(WEB).build().unwrap();
/// let texts = CorsPolicy::builder().origins(["https://app.example.com", "https://www.example.com"]).build().unwrap();
/// assert_eq!(constant.to_string(), texts.to_string());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of origins",
    label = "this is neither a string, nor a list of strings, nor `Origins`",
    note = "pass a string, an array, a slice or a `Vec`; collect an iterator with `.collect::<Vec<_>>()`"
)]
pub trait IntoOrigins {
    #[doc(hidden)]
    fn into_origins(self) -> Vec<OriginEntry>;
}

impl IntoNames for &str {
    fn into_names(self) -> Vec<String> {
        vec![self.to_owned()]
    }
}

impl IntoNames for String {
    fn into_names(self) -> Vec<String> {
        vec![self]
    }
}

impl<T: Into<String>> IntoNames for Vec<T> {
    fn into_names(self) -> Vec<String> {
        self.into_iter().map(Into::into).collect()
    }
}

impl<T: Into<String>, const N: usize> IntoNames for [T; N] {
    fn into_names(self) -> Vec<String> {
        Vec::from(self).into_names()
    }
}

impl<T: AsRef<str>> IntoNames for &[T] {
    fn into_names(self) -> Vec<String> {
        self.iter().map(|text| text.as_ref().to_owned()).collect()
    }
}

impl<T: IntoNames> IntoOrigins for T {
    fn into_origins(self) -> Vec<OriginEntry> {
        self.into_names().into_iter().map(OriginEntry::Text).collect()
    }
}

impl IntoOrigins for Origins {
    fn into_origins(self) -> Vec<OriginEntry> {
        match self.allowed {
            ConstantOrigins::Any | ConstantOrigins::Reflected => vec![OriginEntry::Text("*".to_owned())],
            ConstantOrigins::Listed(listed) => listed.iter().copied().map(OriginEntry::Listed).collect(),
        }
    }
}

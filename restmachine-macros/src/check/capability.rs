//! The trait by which an argument is made. For a name that is known from another framework, or a type that no field can have,
//! it is one whose compile error says what to take instead; any type that implements the usual trait implements that one.

use quote::quote;
use syn::{Path, PathSegment, Type};

use super::types::ungrouped;
use crate::checked::Capability;

/// Names of types that other frameworks extract, and of those that the request lends here.
const EXTRACTED: &[(&str, &[&str])] = &[
    ("PeerArgument", &["ConnectInfo", "SocketAddr", "IpAddr", "ClientIp", "PeerAddr"]),
    ("SocketArgument", &["WebSocketUpgrade", "WebSocket"]),
    ("MultipartArgument", &["Multipart", "TempFile"]),
    (
        "HeaderArgument",
        &["TypedHeader", "CookieJar", "Cookies", "ContentType", "Accept", "BearerAuth", "BasicAuth"],
    ),
    ("RequestArgument", &["HttpRequest", "OriginalUri", "MatchedPath", "RawQuery"]),
    ("DataArgument", &["Data"]),
    (
        "OwnedHeadArgument",
        &["Extensions", "HeaderMap", "Host", "Method", "Parts", "PathParams", "RequestHead", "Uri"],
    ),
];

/// The crates, and the module of actix, that have extractors under the names of ours.
const FRAMEWORKS: &[&str] = &["actix_web", "axum", "axum_extra", "rocket", "web", "warp", "poem"];
const NAMESAKES: &[&str] = &["Body", "Bytes", "Form", "Json", "Query"];

/// The trait of an argument that is taken by value.
pub(super) fn extracted(ty: &Type) -> Capability {
    let Some(path) = path(ty) else { return Capability::Plain("FromRequest") };
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else {
        return Capability::Plain("FromRequest");
    };
    let is = |segment: &PathSegment, names: &[&str]| names.iter().any(|name| segment.ident == name);
    if path.segments.len() > 1 && is(first, FRAMEWORKS) && is(last, NAMESAKES) {
        return Capability::Plain("NamesakeArgument");
    }
    let known = EXTRACTED.iter().find(|(_, names)| is(last, names));
    Capability::Plain(known.map_or("FromRequest", |(capability, _)| capability))
}

/// The trait of an argument `&T`.
pub(super) fn lent(ty: &Type) -> Capability {
    match ungrouped(ty) {
        Type::Slice(slice) => {
            let element = &slice.elem;
            Capability::Unsized(quote! { ::std::vec::Vec<#element> })
        }
        Type::TraitObject(object) => Capability::Unsized(quote! { ::std::sync::Arc<#object> }),
        ty => match path(ty).and_then(|path| path.segments.last()) {
            Some(last) if last.ident == "State" && !last.arguments.is_none() => {
                Capability::Plain("WrappedState")
            }
            Some(last) if last.ident == "RawStr" => Capability::Plain("RawParameter"),
            Some(last) if last.ident == "Path" && last.arguments.is_none() => {
                Capability::Unsized(quote! { ::std::path::PathBuf })
            }
            Some(last) if last.ident == "OsStr" => Capability::Unsized(quote! { ::std::ffi::OsString }),
            Some(last) if last.ident == "CStr" => Capability::Unsized(quote! { ::std::ffi::CString }),
            _ => Capability::Plain("Lent"),
        },
    }
}

fn path(ty: &Type) -> Option<&Path> {
    match ungrouped(ty) {
        Type::Path(ty) if ty.qself.is_none() => Some(&ty.path),
        _ => None,
    }
}

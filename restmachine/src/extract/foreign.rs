//! Arguments that other frameworks have, by what a handler takes instead.
//!
//! A route attribute that reads such a name puts one of these traits in place of [`FromRequest`] or [`Lent`]. Any type that
//! implements those implements these as well, so a user's own type may have the same name. For a type that does not, rustc
//! prints the notes of the trait:
//!
//! ```text
//! impl<__S: ::core::marker::Sync> __rm::Handle<__S> for show where ConnectInfo<SocketAddr>: __rm::PeerArgument<__S> { … }
//! ```

use super::from_request::FromRequest;
use super::lent::Lent;

/// `ConnectInfo` of axum, `SocketAddr` and `IpAddr` of Rocket.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "the address of the client is not passed on to handlers",
    note = "behind a proxy, read the header that it sets from `&HeaderMap`",
    note = "for the address of the connection, keep the route in axum: a service of RestMachine nests in an axum `Router` (see the guide, `from_axum`)",
    note = "for a type of your own, implement `FromRequest`"
)]
pub trait PeerArgument<S>: FromRequest<S> {}

/// `WebSocketUpgrade` of axum, `WebSocket` of Rocket.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "RestMachine does not have WebSockets",
    note = "keep the route in axum: a service of RestMachine nests in an axum `Router` (see the guide, `from_axum`)",
    note = "for a type of your own, implement `FromRequest`"
)]
pub trait SocketArgument<S>: FromRequest<S> {}

/// `Multipart` of axum and of actix.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "RestMachine does not have an extractor for `multipart/form-data`",
    note = "take the `Body` and read it with a crate such as multer, or take `Form<T>` for a form without files",
    note = "or keep the route in axum: a service of RestMachine nests in an axum `Router` (see the guide, `from_axum`)",
    note = "for a type of your own, implement `FromRequest`"
)]
pub trait MultipartArgument<S>: FromRequest<S> {}

/// `TypedHeader` and `CookieJar` of axum-extra, and what else is made from headers.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "headers are taken as `&HeaderMap`",
    note = "write `headers: &HeaderMap` and read the header from it",
    note = "for a type of your own, implement `FromRequest`: its `head` has the headers"
)]
pub trait HeaderArgument<S>: FromRequest<S> {}

/// `HttpRequest` of actix.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "the request without its body is taken as `&Parts`",
    note = "take `&Parts`, or only what is needed: `&Method`, `&Uri`, `&HeaderMap`, `&Extensions`; with the body, take `Request`",
    note = "for a type of your own, implement `FromRequest`"
)]
pub trait RequestArgument<S>: FromRequest<S> {}

/// `web::Data<T>` of actix.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "a handler takes a part of the state by reference",
    note = "take `&T` in place of `Data<T>`, and name the state in the router: `pub App<AppState> {{ … }}`",
    note = "for a type of your own, implement `FromRequest`"
)]
pub trait DataArgument<S>: FromRequest<S> {}

/// `axum::Json`, `web::Json`, and other extractors of another framework under the name of one of this crate.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "this type belongs to another framework",
    note = "import the extractor of this crate, such as `restmachine::Json`, `restmachine::Query` or `restmachine::Form`"
)]
pub trait NamesakeArgument<S>: FromRequest<S> {}

/// `HeaderMap` and everything else that the request lends, taken by value.
#[diagnostic::on_unimplemented(
    message = "a handler cannot take an argument of type `{Self}`",
    label = "the request lends it: write `&{Self}`, with the type of this crate",
    note = "a handler that keeps it calls `.clone()`"
)]
pub trait OwnedHeadArgument<S>: FromRequest<S> {}

/// `&State<T>` of Rocket.
#[diagnostic::on_unimplemented(
    message = "neither the request nor the state `{S}` lends `&{Self}`",
    label = "a handler takes a part of the state without a wrapper",
    note = "take `&T` in place of `&State<T>`, and name the state in the router: `pub App<AppState> {{ … }}`"
)]
pub trait WrappedState<S>: Lent<S> {}

/// `&RawStr` of Rocket.
#[diagnostic::on_unimplemented(
    message = "neither the request nor the state `{S}` lends `&{Self}`",
    label = "a path parameter is taken as `&str`, percent-decoded",
    note = "the path as it was sent is in `&Uri`"
)]
pub trait RawParameter<S>: Lent<S> {}

/// `&[T]`, `&dyn Trait`, `&Path` and other types that a field cannot have, with the type that it has instead.
#[diagnostic::on_unimplemented(
    message = "neither the request nor the state `{S}` lends `&{Self}`",
    label = "a field of type `{Owner}` is lent as `&{Owner}`, not as `&{Self}`",
    note = "take `&{Owner}`, and give the state a field of that type: a state lends each field as the type it is declared with",
    note = "name the state in the router, `pub App<AppState> {{ … }}`, and put `#[derive(State)]` above it",
    note = "to lend `&{Self}` itself, implement `Lent<AppState>` for it"
)]
pub trait LentUnsized<S, Owner>: Lent<S> {}

/// The implementation itself is not recommended: rustc would report `FromRequest` or `Lent`, and none of the notes above.
macro_rules! implement {
    ($($name:ident: $base:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S, T: $base<S> + ?Sized> $name<S> for T {}
    )*};
}

implement! {
    PeerArgument: FromRequest
    SocketArgument: FromRequest
    MultipartArgument: FromRequest
    HeaderArgument: FromRequest
    RequestArgument: FromRequest
    DataArgument: FromRequest
    NamesakeArgument: FromRequest
    OwnedHeadArgument: FromRequest
    WrappedState: Lent
    RawParameter: Lent
}

#[diagnostic::do_not_recommend]
impl<S, Owner, T: Lent<S> + ?Sized> LentUnsized<S, Owner> for T {}

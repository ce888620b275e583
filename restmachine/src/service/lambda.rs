#![doc = include_str!("../../docs/lambda.md")]

mod context;
mod event;
mod fields;
mod reply;
mod target;

use std::{env, error, fmt};

use lambda_http::{lambda_runtime, service_fn, LambdaEvent};
pub use lambda_http::{request::RequestContext, Context};
use serde_json::Value;

use self::reply::Reply;
use super::{IntoService, Service};
use crate::body::BoxError;
use crate::router::Dispatch;

/// Answers the events that Lambda invokes the function with, one after the other, until Lambda ends the program.
///
/// Each event becomes a request for [`Service::respond`], so policies, preflights, limits and caught panics are the same as
/// on every other host. The request's extensions hold a [`Context`], and a [`RequestContext`] (with the authorised user, for
/// example) if the event has one.
///
/// ```no_run
/// # use restmachine::{get, router};
/// # #[get("/")]
/// # fn hello() -> &'static str { "hello" }
/// # router! { App { hello } }
/// #[tokio::main]
/// async fn main() -> Result<(), restmachine::BoxError> {
///     restmachine::lambda::run(App::service()).await
/// }
/// ```
///
/// # Errors
///
/// If the variables that Lambda sets are missing, or if its Runtime API cannot be reached. A single event that fails does not
/// end this: it is reported to Lambda, and the gateway answers 502. An event fails if it is of another kind, if a field
/// that the answer depends on is not what the gateway sends, or if the body of the response fails before its end.
pub async fn run<R, S>(service: impl IntoService<R, S>) -> Result<(), BoxError>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    let service = service.into_service();
    // The client of the Runtime API would panic.
    check_environment()?;
    let answer = service_fn(move |event| {
        let service = service.clone();
        async move { respond(&service, event).await }
    });
    lambda_runtime::run(answer).await
}

async fn respond<R, S>(service: &Service<R, S>, event: LambdaEvent<Value>) -> Result<Reply, BoxError>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    let (gateway, mut request) = event::read(&event.payload)?;
    request.extensions_mut().insert(event.context);
    Reply::of(gateway, service.respond(request).await).await
}

/// The variables that the client of the Runtime API reads.
const VARIABLES: [&str; 4] = [
    "AWS_LAMBDA_RUNTIME_API",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
];

fn check_environment() -> Result<(), NotInLambda> {
    match VARIABLES.into_iter().find(|name| env::var_os(name).is_none()) {
        Some(missing) => Err(NotInLambda { missing }),
        None => Ok(()),
    }
}

/// The program was not started by Lambda.
struct NotInLambda {
    missing: &'static str,
}

impl fmt::Display for NotInLambda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "this program is started by AWS Lambda, which sets `{}`: here it is not set. To try the program on this \
             machine, start it by `cargo lambda watch`; to run it without Lambda, hand the service to \
             `restmachine::serve`",
            self.missing
        )
    }
}

/// A `main` that returns an error prints it with `Debug`.
impl fmt::Debug for NotInLambda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for NotInLambda {}

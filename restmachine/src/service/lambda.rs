#![doc = include_str!("../../docs/lambda.md")]

mod event;
mod reply;
mod target;

use std::{env, error, fmt};

use lambda_http::{lambda_runtime, service_fn, LambdaEvent};
pub use lambda_http::{request::RequestContext, Context};
use serde_json::Value;

use self::reply::Reply;
use super::Service;
use crate::{BoxError, Dispatch};

/// Answers what Lambda invokes the function with, one event after the other, until Lambda ends the program.
///
/// Each event becomes a request for [`Service::respond`], so policies, preflights, limits and caught panics are those of every
/// other host. Handlers find a [`RequestContext`] (who was authorised, for example) and a [`Context`] among the request's
/// extensions.
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
/// Where the variables that Lambda sets are missing, and where its Runtime API cannot be asked. A single event that fails does
/// not end this: it is reported to Lambda, and the gateway answers 502. That is an event of another kind, or a response whose
/// body fails before its end.
pub async fn run<R, S>(service: Service<R, S>) -> Result<(), BoxError>
where
    R: Dispatch<S>,
    S: Send + Sync + 'static,
{
    // The client would panic.
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
    let (gateway, mut request) = event::read(event.payload)?;
    request.extensions_mut().insert(event.context);
    Reply::of(gateway, service.respond(request).await).await
}

/// What the client reads.
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

/// The program was started somewhere else.
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

/// A `main` that returns an error prints it like this.
impl fmt::Debug for NotInLambda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for NotInLambda {}

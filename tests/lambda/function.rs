//! A function: its process, and the Runtime API that it calls.

use std::{process::Stdio, time::Duration};

use serde_json::Value;
use tokio::{
    process::{Child, Command},
    time::timeout,
};

use crate::{
    gateway::{Asked, Gateway},
    reply::Reply,
    runtime_api::{Outcome, RuntimeApi},
};

pub(crate) const EXAMPLE: &str = env!("CARGO_BIN_EXE_lambda-example");
pub(crate) const OUTCOMES: &str = env!("CARGO_BIN_EXE_lambda-outcomes");

/// A process that ends when this is dropped.
pub(crate) struct Function {
    process: Child,
    api: RuntimeApi,
}

impl Function {
    pub(crate) async fn start(executable: &str) -> Self {
        let api = RuntimeApi::start().await;
        let process = command(executable)
            .env("AWS_LAMBDA_RUNTIME_API", api.address.to_string())
            .env("AWS_LAMBDA_FUNCTION_NAME", "example")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
            // One of them panics on purpose.
            .env("RUST_BACKTRACE", "0")
            .spawn()
            .expect("the function starts");
        Self { process, api }
    }

    pub(crate) async fn invoke(&mut self, event: &Value) -> Outcome {
        let outcome = timeout(Duration::from_secs(60), self.api.invoke(event)).await;
        outcome.unwrap_or_else(|_| panic!("no outcome after a minute; the process: {:?}", self.process))
    }

    /// The reply as the gateway reads it.
    pub(crate) async fn reply(&mut self, gateway: Gateway, event: &Value) -> Reply {
        match self.invoke(event).await {
            Outcome::Reply(document) => gateway.read(&document),
            other => panic!("{gateway:?}: {other:?} for {event:#}"),
        }
    }

    pub(crate) async fn ask(&mut self, gateway: Gateway, asked: &Asked) -> Reply {
        self.reply(gateway, &gateway.event(asked)).await
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.process.try_wait().unwrap().is_none()
    }
}

/// A program outside of Lambda.
pub(crate) fn command(executable: &str) -> Command {
    let mut command = Command::new(executable);
    command.stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
    for name in [
        "AWS_LAMBDA_RUNTIME_API",
        "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    ] {
        command.env_remove(name);
    }
    command
}

//! RestMachine's own server.

use std::net::TcpListener;

use super::{async_listener, runtime};
use crate::{app::App, Outcome};

pub(super) fn serve(listener: TcpListener) -> Outcome {
    let serving = async { Ok(restmachine::serve(async_listener(listener)?, App::service()).await?) };
    runtime()?.block_on(serving)
}

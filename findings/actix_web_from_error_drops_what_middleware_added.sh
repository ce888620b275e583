#!/usr/bin/env bash
# actix-web 4.18.1, actix-cors 0.7.2: an error that has passed `Cors` still loses its CORS headers in an outer middleware.
#
# Since 0.7.2, actix-cors adds its headers to errors as well as to responses: it gives the error a function that is applied when
# the error becomes a response (`Error::add_response_mapper`). Most people expect that every way from an error to a response
# applies it. Only `Error::error_response` does, which the server calls. `HttpResponse::from_error`, `ServiceResponse::from_err`
# and `ServiceRequest::error_response`, whose purpose is the same, go around it. So a program whose errors are shared with a page
# stops sharing them when a middleware is put around `Cors` that turns errors into responses, in order to log them, say: the page
# sees a network error instead of the 401.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
actix-web = { version = "=4.18.1", default-features = false, features = ["macros"] }
actix-cors = "=0.7.2"

[workspace]
END
cat >src/main.rs <<'END'
use std::{
    io::{Read, Write},
    net::TcpStream,
};

use actix_cors::Cors;
use actix_web::{
    App, Error, HttpServer,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorUnauthorized,
    middleware::{Condition, Next, from_fn},
    web,
};

async fn refuse<B>(_: ServiceRequest, _: Next<B>) -> Result<ServiceResponse<B>, Error> {
    Err(ErrorUnauthorized("no token"))
}

/// Turns an error into a response, as a middleware does that logs or counts.
async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let asked = request.request().clone();
    Ok(match next.call(request).await {
        Ok(response) => response.map_into_boxed_body(),
        Err(error) => ServiceResponse::from_err(error, asked),
    })
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    for is_answered_outside in [false, true] {
        let server = HttpServer::new(move || {
            App::new()
                .wrap(from_fn(refuse)) // the innermost
                .wrap(Cors::default().allowed_origin("https://app.example.com").allowed_methods(["GET"]))
                .wrap(Condition::new(is_answered_outside, from_fn(answer)))
                .route("/data", web::get().to(async || "data"))
        })
        .workers(1)
        .bind(("127.0.0.1", 0))?;
        let address = server.addrs()[0];
        let running = server.run();
        let handle = running.handle();
        actix_web::rt::spawn(running);
        let said = web::block(move || -> std::io::Result<String> {
            let mut stream = TcpStream::connect(address)?;
            stream.write_all(
                b"GET /data HTTP/1.1\r\nhost: a\r\norigin: https://app.example.com\r\nconnection: close\r\n\r\n",
            )?;
            let mut said = String::new();
            stream.read_to_string(&mut said)?;
            Ok(said)
        })
        .await
        .expect("the request was asked")?;
        handle.stop(true).await;
        let origin = said.lines().find(|line| line.to_lowercase().starts_with("access-control-allow-origin"));
        println!("{} | {}", said.lines().next().unwrap_or_default(), origin.unwrap_or("no origin"));
    }
    Ok(())
}
END
cargo run --quiet >said 2>errors || fail "the program does not run: $(tail -n 20 errors)"
cat >expected <<'END'
HTTP/1.1 401 Unauthorized | access-control-allow-origin: https://app.example.com
HTTP/1.1 401 Unauthorized | no origin
END
diff expected said || fail "the answers are others"

echo "actix-web 4.18.1, actix-cors 0.7.2: the same error, without and with a middleware that calls 'ServiceResponse::from_err':"
sed 's/^/    /' said

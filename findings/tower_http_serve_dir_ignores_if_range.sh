#!/usr/bin/env bash
# tower-http 0.7.1: `ServeDir` sends strong ETags and honours ranges, and resumes a file with the bytes of another version.
#
# A client that has the first part of a file asks for the rest with `Range`, and with `If-Range` and the ETag that it got. If the
# file has changed since, the server must ignore the range and send the whole file (RFC 9110, 13.1.5). Since 0.7.0 `ServeDir`
# sends ETags and honours `If-Match` and `If-None-Match`, so most people expect the third header that compares them as well. It
# is not read: the answer is a 206 with the rest of the new file, and what the client has then is half of each. Only a client
# that compares the ETag of the 206 with its own notices.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

mkdir src files
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
http = "1"
http-body-util = "0.1"
tokio = { version = "1", features = ["macros", "rt"] }
tower = { version = "0.5", features = ["util"] }
tower-http = { version = "=0.7.1", features = ["fs"] }

[workspace]
END
cat >src/main.rs <<'END'
use std::{error::Error, fs};

use http::{Request, header};
use http_body_util::{BodyExt, Empty};
use tower::ServiceExt;
use tower_http::services::ServeDir;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let ask = async |range: &str, tag: Option<&str>| {
        let mut request = Request::get("/file.txt").header(header::RANGE, range);
        if let Some(tag) = tag {
            request = request.header(header::IF_RANGE, tag);
        }
        let request = request.body(Empty::<&[u8]>::new())?;
        let answer = ServeDir::new("files").oneshot(request).await?;
        let status = answer.status().as_u16();
        let tag = answer.headers()[header::ETAG].to_str()?.to_owned();
        let body = answer.into_body().collect().await?.to_bytes();
        Ok::<_, Box<dyn Error>>((status, tag, String::from_utf8(body.to_vec())?))
    };
    fs::write("files/file.txt", "first version")?;
    let (first_status, first_tag, begin) = ask("bytes=0-4", None).await?;
    fs::write("files/file.txt", "FIRST VERSION, AMENDED")?;
    let (second_status, second_tag, rest) = ask("bytes=5-", Some(&first_tag)).await?;
    println!("{first_status} {begin:?}, then with If-Range {second_status} {rest:?}");
    println!("same ETag: {}; together: {begin}{rest}", first_tag == second_tag);
    Ok(())
}
END
cargo run --quiet >said 2>errors || fail "the program does not run: $(tail -n 20 errors)"
cat >expected <<'END'
206 "first", then with If-Range 206 " VERSION, AMENDED"
same ETag: false; together: first VERSION, AMENDED
END
diff expected said || fail "the answers are others"

echo "tower-http 0.7.1: a file that changes between its first part and the rest:"
sed 's/^/    /' said

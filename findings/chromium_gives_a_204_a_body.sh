#!/usr/bin/env bash
# Chromium 156.0.8078.114: `response.body` of a 204, 205, 304 or an answer to `HEAD` is a stream, not `null`.
#
# The Fetch standard sets the body of these responses to `null`, and disregards whatever the server sends after their headers
# ("main fetch"). Most people expect `response.body === null`, and that a response can be made anew from its own body and status,
# as a service worker does to add a header. In Chromium `body` is an empty `ReadableStream`, so `new Response(response.body,
# response)` throws a TypeError for each 204, 205 and 304, though it works for a 200 without content. Nor are bytes disregarded
# that a server sends with these statuses by mistake: over HTTP/1.1 the page sees none of them, and over HTTP/2 `text()` is what
# the DATA frames hold.
set -euo pipefail

folder=$(mktemp -d)
jobs=()
finish() {
    for job in "${jobs[@]}"; do
        kill -- "-$job" 2>/dev/null && wait "$job" 2>/dev/null || true
        # Chromium's own children write into the folder until they have ended.
        for _ in {1..50}; do kill -0 -- "-$job" 2>/dev/null && sleep 0.1 || break; done
    done
    rm -rf "$folder"
}
trap finish EXIT
# What Chromium writes goes into the folder.
export TMPDIR=$folder HOME=$folder
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

# The libraries that the package needs are those of the machine.
for package in chromium chromium-common; do
    apt-get download -qq "$package=156.0.8078.114-1~deb12u1" 2>errors || fail "$package cannot be downloaded: $(tail -n 1 errors)"
    dpkg -x "$package"_*.deb unpacked
done
chromium=$folder/unpacked/usr/lib/chromium/chromium
version=$("$chromium" --version 2>errors) || fail "Chromium does not run: $(tail -n 3 errors)"
[[ $version == 'Chromium 156.0.8078.114'* ]] || fail "another version: $version"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out certificate.pem -days 2 \
    -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 2>errors || fail "no certificate: $(tail -n 3 errors)"
key=$(openssl x509 -in certificate.pem -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64)

# A port for each kind of answer. HTTP/2 is written by hand, since most servers send no body with a 204.
cat >server.py <<'END'
import json
import socket
import ssl
import threading


def exactly(stream, length):
    data = b""
    while len(data) < length:
        more = stream.recv(length - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def frame(kind, flags, identifier, payload=b""):
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + identifier.to_bytes(4, "big") + payload


def http1(stream, status, body):
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += exactly(stream, 1)
    lines = f"HTTP/1.1 {status} -\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n"
    stream.sendall(lines.encode() + body)
    stream.close()


def http2(stream, status, body):
    DATA, HEADERS, SETTINGS, END_STREAM, END_HEADERS, ACK = 0, 1, 4, 1, 4, 1
    exactly(stream, len(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))
    stream.sendall(frame(SETTINGS, 0, 0))
    while True:
        length, kind, flags = int.from_bytes(exactly(stream, 3), "big"), *exactly(stream, 2)
        identifier = int.from_bytes(exactly(stream, 4), "big")
        exactly(stream, length)
        if kind == SETTINGS and not flags & ACK:
            stream.sendall(frame(SETTINGS, ACK, 0))
        if kind == HEADERS:
            # :status, access-control-allow-origin: *
            block = b"\x48\x03" + str(status).encode() + b"\x54\x01*"
            if body:
                answer = frame(HEADERS, END_HEADERS, identifier, block) + frame(DATA, END_STREAM, identifier, body)
            else:
                answer = frame(HEADERS, END_HEADERS | END_STREAM, identifier, block)
            stream.sendall(answer)


def serve(protocol, *answer):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("certificate.pem", "key.pem")
    context.set_alpn_protocols([protocol])

    def connection(stream):
        try:
            {"http/1.1": http1, "h2": http2}[protocol](context.wrap_socket(stream, server_side=True), *answer)
        except (EOFError, OSError):
            pass

    def accept():
        while True:
            threading.Thread(target=connection, args=[listener.accept()[0]], daemon=True).start()

    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


rows = []
for protocol in ["http/1.1", "h2"]:
    for method, status in [("GET", 200), ("HEAD", 200), ("GET", 204), ("GET", 205), ("GET", 304)]:
        rows.append([f"{protocol} {method} {status}", method, serve(protocol, status, b"")])
    for status in [204, 205, 304]:
        rows.append([f"{protocol} GET {status} with hi", "GET", serve(protocol, status, b"hi")])
with open("page.html", "w") as page:
    page.write("<!doctype html><pre></pre><script>const rows = " + json.dumps(rows) + """;
(async () => {
    const said = [];
    for (const [name, method, port] of rows) {
        try {
            const response = await fetch(`https://127.0.0.1:${port}/`, {method});
            const again = await fetch(`https://127.0.0.1:${port}/`, {method});
            let made = "can be made anew";
            try { new Response(again.body, again) } catch (error) { made = error.name }
            said.push(`${name}: ${response.body}, ${JSON.stringify(await response.text())}, ${made}`);
        } catch (error) {
            said.push(`${name}: ${error}`);
        }
    }
    document.querySelector("pre").textContent = said.join("\\n");
})();
</script>""")
print("ready", flush=True)
threading.Event().wait()
END

set -m # each job is a process group of its own
python3 server.py >ready 2>errors &
jobs+=($!)
for _ in {1..100}; do [[ -s ready ]] && break || sleep 0.1; done
[[ -s ready ]] || fail "the server does not start: $(tail -n 3 errors)"

flags=(--headless --disable-gpu --disable-dev-shm-usage --disable-background-networking --no-first-run
    --disable-features=LocalNetworkAccessChecks "--user-data-dir=$folder/profile"
    "--ignore-certificate-errors-spki-list=$key" --virtual-time-budget=30000 --dump-dom)
((EUID)) || flags+=(--no-sandbox)
timeout --foreground 60 "$chromium" "${flags[@]}" "file://$folder/page.html" >page 2>errors &
jobs+=($!)
wait "${jobs[1]}" || fail "Chromium fails: $(tail -n 3 errors)"
sed -n '/<pre>/,/<\/pre>/p' page | sed 's/.*<pre>//; s/<\/pre>.*//' >said
cat >expected <<'END'
http/1.1 GET 200: [object ReadableStream], "", can be made anew
http/1.1 HEAD 200: [object ReadableStream], "", can be made anew
http/1.1 GET 204: [object ReadableStream], "", TypeError
http/1.1 GET 205: [object ReadableStream], "", TypeError
http/1.1 GET 304: [object ReadableStream], "", TypeError
http/1.1 GET 204 with hi: [object ReadableStream], "", TypeError
http/1.1 GET 205 with hi: [object ReadableStream], "", TypeError
http/1.1 GET 304 with hi: [object ReadableStream], "", TypeError
h2 GET 200: [object ReadableStream], "", can be made anew
h2 HEAD 200: [object ReadableStream], "", can be made anew
h2 GET 204: [object ReadableStream], "", TypeError
h2 GET 205: [object ReadableStream], "", TypeError
h2 GET 304: [object ReadableStream], "", TypeError
h2 GET 204 with hi: [object ReadableStream], "hi", TypeError
h2 GET 205 with hi: [object ReadableStream], "hi", TypeError
h2 GET 304 with hi: [object ReadableStream], "hi", TypeError
END
diff expected said || fail "the answers are others"

echo "Chromium 156.0.8078.114: 'response.body', 'await response.text()', and 'new Response(response.body, response)':"
sed 's/^/    /' said

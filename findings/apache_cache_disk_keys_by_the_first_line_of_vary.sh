#!/usr/bin/env bash
# Apache 2.4.71, mod_cache_disk: of two lines of `Vary`, the first alone says which answers are kept beside each other.
#
# Two lines of a header mean the same as one line with both values (RFC 9110, 5.3), and an answer often gets its `Vary` from two
# places: `Accept-Language` from the program, say, and `Origin` from a CORS middleware. Most people expect the same cache in
# either case, and in either order. No client gets the answer for another: before an answer is used, each line of `Vary` is
# compared. But the file of an answer is named by the values of the first line only. So with `Vary: Accept-Language` first, the
# answers for two origins replace each other, and two pages in turn never get an answer from the cache. In the other order it is
# the languages that replace each other. Both values on one line keep an answer for each pair.
set -euo pipefail

folder=$(mktemp -d)
jobs=()
finish() {
    for job in "${jobs[@]}"; do kill -- "-$job" 2>/dev/null && wait "$job" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap finish EXIT
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

for package in apache2-bin=2.4.71-1~deb12u1 libapr1=1.7.2-3+deb12u1 libaprutil1=1.6.3-1+deb12u1; do
    apt-get download -qq "$package" 2>errors || fail "$package cannot be downloaded: $(tail -n 1 errors)"
done
for package in ./*.deb; do dpkg -x "$package" apache; done
libraries=$(dirname "$(find "$folder/apache" -name 'libapr-1.so.0')")
export LD_LIBRARY_PATH=$libraries
apache=$folder/apache/usr/sbin/apache2
"$apache" -v | grep --quiet 'Apache/2\.4\.71 ' || fail "another version: $("$apache" -v)"

# The program numbers its answers. A path is the lines of `Vary` in their order.
cat >program.py <<'END'
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import unquote

numbers = {}

class Program(BaseHTTPRequestHandler):
    def do_GET(self):
        numbers[self.path] = numbers.get(self.path, 0) + 1
        body = str(numbers[self.path]).encode()
        self.send_response(200)
        for line in unquote(self.path).strip("/").split("/"):
            self.send_header("Vary", line)
        self.send_header("Cache-Control", "public, max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Program)
print(server.server_port, flush=True)
server.serve_forever()
END

set -m # each job is a process group of its own
python3 program.py >port &
jobs+=($!)
for _ in {1..100}; do [[ -s port ]] && break || sleep 0.1; done
[[ -s port ]] || fail "the program does not start"
listen=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

# Started by root, Apache works under another user.
chmod 755 .
mkdir -m 777 cache
{
    for module in mpm_event authz_core proxy proxy_http cache cache_disk; do
        echo "LoadModule ${module}_module $folder/apache/usr/lib/apache2/modules/mod_$module.so"
    done
    cat <<END
ServerRoot $folder
ServerName localhost
Listen 127.0.0.1:$listen
PidFile $folder/pid
ErrorLog $folder/log
User nobody
Group nogroup
DefaultRuntimeDir $folder
CacheRoot $folder/cache
CacheEnable disk /
ProxyPass / http://127.0.0.1:$(<port)/
END
} >configuration
"$apache" -f "$folder/configuration" -DFOREGROUND >errors 2>&1 &
jobs+=($!)
ask() { # ask PATH LANGUAGE ORIGIN
    curl --silent --show-error --fail --header "Accept-Language: $2" --header "Origin: https://$3.example.com" \
        "http://127.0.0.1:$listen/$1"
}
for _ in {1..100}; do ask Ready de app >answer 2>errors && break || sleep 0.1; done
[[ $(<answer) ]] || fail "Apache does not answer: $(cat errors log)"

# in_turn PATH LANGUAGE,ORIGIN...: the numbers of the answers.
in_turn() {
    local path=$1 pair
    shift
    for pair in "$@"; do printf ' %s' "$(ask "$path" "${pair%,*}" "${pair#*,}")"; done
}
for path in 'Accept-Language,%20Origin' Accept-Language/Origin Origin/Accept-Language; do
    echo "$path:$(in_turn "$path" de,app de,admin de,app de,admin de,admin) then$(in_turn "$path" en,app de,app en,app)"
done >said
cat >expected <<'END'
Accept-Language,%20Origin: 1 2 1 2 2 then 3 1 3
Accept-Language/Origin: 1 2 3 4 4 then 5 6 5
Origin/Accept-Language: 1 2 1 2 2 then 3 4 5
END
diff expected said || fail "the answers are others"

echo "Apache 2.4.71: numbers of the answers for the origins app, admin, app, admin, admin in German, then for app in English,"
echo "German, English; by the lines of Vary:"
sed 's/^/    /; s/%20/ /; s,/, | ,' said

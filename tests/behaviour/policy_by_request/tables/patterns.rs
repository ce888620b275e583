//! Origins that a pattern or a literal of another scheme matches, and their neighbours.

use super::super::{
    answer::{granted, shared, unshared, REFUSED},
    request::ask,
    Row,
};

pub(super) const ROWS: &[Row] = &[
    // `https://*.example.com`: one label or more, never the apex, no other scheme, no port.
    Row {
        promise: "A subdomain matches",
        requests: &[ask("GET /subdomains/data").from("https://a.example.com")],
        answer: shared(200, "https://a.example.com"),
    },
    Row {
        promise: "A subdomain of a subdomain matches",
        requests: &[ask("GET /subdomains/data").from("https://a.b.c.example.com")],
        answer: shared(200, "https://a.b.c.example.com"),
    },
    Row {
        promise: "A label in Punycode matches",
        requests: &[ask("GET /subdomains/data").from("https://xn--bcher-kva.example.com")],
        answer: shared(200, "https://xn--bcher-kva.example.com"),
    },
    Row {
        promise: "A label with an underscore matches",
        requests: &[ask("GET /subdomains/data").from("https://a_b.example.com")],
        answer: shared(200, "https://a_b.example.com"),
    },
    Row {
        promise: "The apex, names that only resemble a subdomain, other schemes and ports do not match",
        requests: &[
            ask("GET /subdomains/data"),
            ask("GET /subdomains/data").from("null"),
            ask("GET /subdomains/data").from("https://example.com"),
            ask("GET /subdomains/data").from("https://.example.com"),
            ask("GET /subdomains/data").from("https://evil-example.com"),
            ask("GET /subdomains/data").from("https://appXexample.com"),
            ask("GET /subdomains/data").from("https://appxexample.com"),
            ask("GET /subdomains/data").from("https://app.example.com.evil.test"),
            ask("GET /subdomains/data").from("https://a.example.com."),
            ask("GET /subdomains/data").from("https://A.example.com"),
            ask("GET /subdomains/data").from("http://a.example.com"),
            ask("GET /subdomains/data").from("https://a.example.com:8443"),
            ask("GET /subdomains/data").from("https://a.example.com:443"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "Nothing that ends a host for some parser may stand between the label and the domain",
        requests: &[
            ask("GET /subdomains/data").from("https://evil.test/.example.com"),
            ask("GET /subdomains/data").from("https://evil.test?.example.com"),
            ask("GET /subdomains/data").from("https://evil.test#.example.com"),
            ask("GET /subdomains/data").from("https://evil.test\\.example.com"),
            ask("GET /subdomains/data").from("https://evil.test:1.example.com"),
            ask("GET /subdomains/data").from("https://evil.test@a.example.com"),
            ask("GET /subdomains/data").from("https://evil.test, https://a.example.com"),
            ask("GET /subdomains/data").from("https://evil.test\ta.example.com"),
            ask("GET /subdomains/data").from("https://[::1].example.com"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to a subdomain",
        requests: &[ask("OPTIONS /subdomains/data").from("https://a.example.com").wants("PUT")],
        answer: granted("https://a.example.com", "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to the apex and to a name that only ends alike",
        requests: &[
            ask("OPTIONS /subdomains/data").from("https://example.com").wants("PUT"),
            ask("OPTIONS /subdomains/data").from("https://evil-example.com").wants("PUT"),
        ],
        answer: REFUSED,
    },
    // `http://localhost:*`: any port or none.
    Row {
        promise: "No port matches",
        requests: &[ask("GET /ports/data").from("http://localhost")],
        answer: shared(200, "http://localhost").with_credentials(),
    },
    Row {
        promise: "The smallest port matches",
        requests: &[ask("GET /ports/data").from("http://localhost:1")],
        answer: shared(200, "http://localhost:1").with_credentials(),
    },
    Row {
        promise: "The largest port matches",
        requests: &[ask("GET /ports/data").from("http://localhost:65535")],
        answer: shared(200, "http://localhost:65535").with_credentials(),
    },
    Row {
        promise: "Anything that is not a port, another scheme and other hosts do not match",
        requests: &[
            ask("GET /ports/data").from("http://localhost:65536"),
            ask("GET /ports/data").from("http://localhost:"),
            ask("GET /ports/data").from("http://localhost:*"),
            ask("GET /ports/data").from("http://localhost:80:80"),
            ask("GET /ports/data").from("http://localhost:+80"),
            ask("GET /ports/data").from("http://localhost:3000/"),
            ask("GET /ports/data").from("https://localhost:3000"),
            ask("GET /ports/data").from("http://a.localhost:3000"),
            ask("GET /ports/data").from("http://localhost.evil.test:3000"),
            ask("GET /ports/data").from("http://localhost:3000@evil.test"),
            ask("GET /ports/data").from("null"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to any port",
        requests: &[ask("OPTIONS /ports/data").from("http://localhost:5173").wants("PUT")],
        answer: granted("http://localhost:5173", "GET, OPTIONS, PUT").with_credentials(),
    },
    Row {
        promise: "A preflight is refused to the address of the same machine",
        requests: &[ask("OPTIONS /ports/data").from("http://127.0.0.1:5173").wants("PUT")],
        answer: REFUSED,
    },
    // `https://*.example.com:*`: both.
    Row {
        promise: "A subdomain without a port matches",
        requests: &[ask("GET /both/data").from("https://a.example.com")],
        answer: shared(200, "https://a.example.com"),
    },
    Row {
        promise: "A subdomain with a port matches",
        requests: &[ask("GET /both/data").from("https://a.b.example.com:8443")],
        answer: shared(200, "https://a.b.example.com:8443"),
    },
    Row {
        promise: "The apex and names that only resemble a subdomain do not match with a port either",
        requests: &[
            ask("GET /both/data").from("https://example.com:8443"),
            ask("GET /both/data").from("https://evil-example.com:8443"),
            ask("GET /both/data").from("https://a.example.com:8443.evil.test"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to a subdomain with a port",
        requests: &[ask("OPTIONS /both/data").from("https://a.example.com:8443").wants("GET")],
        answer: granted("https://a.example.com:8443", "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to the apex",
        requests: &[ask("OPTIONS /both/data").from("https://example.com").wants("GET")],
        answer: REFUSED,
    },
    // Any scheme that serialises.
    Row {
        promise: "A scheme of an app matches as it is written",
        requests: &[ask("GET /schemes/data").from("capacitor://localhost")],
        answer: shared(200, "capacitor://localhost").with_credentials(),
    },
    Row {
        promise: "The second scheme of an app matches as well",
        requests: &[ask("PUT /schemes/data").from("tauri://localhost")],
        answer: shared(204, "tauri://localhost").with_credentials(),
    },
    Row {
        promise: "An extension matches by its identifier",
        requests: &[ask("GET /schemes/data").from("chrome-extension://abcdefghijklmnopabcdefghijklmnop")],
        answer: shared(200, "chrome-extension://abcdefghijklmnopabcdefghijklmnop").with_credentials(),
    },
    Row {
        promise: "An app that names itself by a domain matches",
        requests: &[ask("GET /schemes/data").from("app://obsidian.md")],
        answer: shared(200, "app://obsidian.md").with_credentials(),
    },
    Row {
        promise: "Another scheme, a port and another case do not match",
        requests: &[
            ask("GET /schemes/data").from("ionic://localhost"),
            ask("GET /schemes/data").from("https://localhost"),
            ask("GET /schemes/data").from("capacitor://localhost:80"),
            ask("GET /schemes/data").from("Capacitor://localhost"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to a scheme of an app",
        requests: &[ask("OPTIONS /schemes/data").from("capacitor://localhost").wants("PUT")],
        answer: granted("capacitor://localhost", "GET, OPTIONS, PUT").with_credentials(),
    },
    Row {
        promise: "A preflight is refused to a file",
        requests: &[ask("OPTIONS /schemes/data").from("file://").wants("PUT")],
        answer: REFUSED,
    },
    // `moz-extension://*`: any host, since it is made up at each installation, and no port.
    Row {
        promise: "Any host of the scheme matches",
        requests: &[ask("GET /extensions/data").from("moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e")],
        answer: shared(200, "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e"),
    },
    Row {
        promise: "Other schemes, a port, and anything that is not an origin do not match",
        requests: &[
            ask("GET /extensions/data"),
            ask("GET /extensions/data").from("null"),
            ask("GET /extensions/data").from("chrome-extension://abcdefghijklmnopabcdefghijklmnop"),
            ask("GET /extensions/data").from("https://moz-extension"),
            ask("GET /extensions/data").from("moz-extension://"),
            ask("GET /extensions/data").from("moz-extension://a:80"),
            ask("GET /extensions/data").from("moz-extension://a/b"),
            ask("GET /extensions/data").from("moz-extension://a, moz-extension://b"),
            ask("GET /extensions/data").from("moz-extension://A"),
        ],
        answer: unshared(200),
    },
    Row {
        promise: "A preflight is granted to any host of the scheme",
        requests: &[ask("OPTIONS /extensions/data").from("moz-extension://a").wants("PUT")],
        answer: granted("moz-extension://a", "GET, OPTIONS, PUT"),
    },
    Row {
        promise: "A preflight is refused to another scheme",
        requests: &[ask("OPTIONS /extensions/data").from("app://a").wants("PUT")],
        answer: REFUSED,
    },
    // Unusual hosts that browsers send.
    Row {
        promise: "A mapped IPv4 address matches as engines write it",
        requests: &[ask("GET /unusual/data").from("https://[::ffff:7f00:1]:9443")],
        answer: shared(200, "https://[::ffff:7f00:1]:9443"),
    },
    Row {
        promise: "A label that ends with a hyphen matches",
        requests: &[ask("GET /unusual/data").from("https://a-.example")],
        answer: shared(200, "https://a-.example"),
    },
    Row {
        promise: "A label that begins with a hyphen matches",
        requests: &[ask("GET /unusual/data").from("https://-b.example")],
        answer: shared(200, "https://-b.example"),
    },
    Row {
        promise: "The same addresses in forms that no engine sends do not match",
        requests: &[
            ask("GET /unusual/data").from("https://[::ffff:127.0.0.1]:9443"),
            ask("GET /unusual/data").from("https://127.0.0.1:9443"),
            ask("GET /unusual/data").from("https://a.example"),
        ],
        answer: unshared(200),
    },
];

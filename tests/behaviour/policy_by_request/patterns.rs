//! Origins that a pattern or another scheme's literal matches, and their neighbours.

use super::*;

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // `https://*.example.com`: one label or more, never the apex, no other scheme, no port.
    ("/subdomains", "GET /data", &["https://a.example.com"], PLAIN, "200 | allow-origin https://a.example.com | expose {exposed} | vary Origin"),
    ("/subdomains", "GET /data", &["https://a.b.c.example.com"], PLAIN, "200 | allow-origin https://a.b.c.example.com | expose {exposed} | vary Origin"),
    ("/subdomains", "GET /data", &["https://xn--bcher-kva.example.com"], PLAIN, "200 | allow-origin https://xn--bcher-kva.example.com | expose {exposed} | vary Origin"),
    ("/subdomains", "GET /data", &["https://a_b.example.com"], PLAIN, "200 | allow-origin https://a_b.example.com | expose {exposed} | vary Origin"),
    ("/subdomains", "GET /data", NO, PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", NULL, PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil-example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://appXexample.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://appxexample.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://app.example.com.evil.test"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://a.example.com."], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://A.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["http://a.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://a.example.com:8443"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://a.example.com:443"], PLAIN, "200 | vary Origin"),
    // Whatever ends a host for some parser between the label and the domain.
    ("/subdomains", "GET /data", &["https://evil.test/.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test?.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test#.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test\\.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test:1.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test@a.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test, https://a.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://evil.test\ta.example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "GET /data", &["https://[::1].example.com"], PLAIN, "200 | vary Origin"),
    ("/subdomains", "OPTIONS /data", &["https://a.example.com"], PUT, "204 | allow-origin https://a.example.com | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/subdomains", "OPTIONS /data", &["https://example.com"], PUT, "403 | vary Origin"),
    ("/subdomains", "OPTIONS /data", &["https://evil-example.com"], PUT, "403 | vary Origin"),

    // `http://localhost:*`: any port or none.
    ("/ports", "GET /data", &["http://localhost"], PLAIN, "200 | allow-origin http://localhost | credentials true | expose {exposed} | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:1"], PLAIN, "200 | allow-origin http://localhost:1 | credentials true | expose {exposed} | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:65535"], PLAIN, "200 | allow-origin http://localhost:65535 | credentials true | expose {exposed} | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:65536"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:*"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:80:80"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:+80"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:3000/"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["https://localhost:3000"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://a.localhost:3000"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost.evil.test:3000"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", &["http://localhost:3000@evil.test"], PLAIN, "200 | vary Origin"),
    ("/ports", "GET /data", NULL, PLAIN, "200 | vary Origin"),
    ("/ports", "OPTIONS /data", &["http://localhost:5173"], PUT, "204 | allow-origin http://localhost:5173 | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/ports", "OPTIONS /data", &["http://127.0.0.1:5173"], PUT, "403 | vary Origin"),

    // `https://*.example.com:*`: both.
    ("/both", "GET /data", &["https://a.example.com"], PLAIN, "200 | allow-origin https://a.example.com | expose {exposed} | vary Origin"),
    ("/both", "GET /data", &["https://a.b.example.com:8443"], PLAIN, "200 | allow-origin https://a.b.example.com:8443 | expose {exposed} | vary Origin"),
    ("/both", "GET /data", &["https://example.com:8443"], PLAIN, "200 | vary Origin"),
    ("/both", "GET /data", &["https://evil-example.com:8443"], PLAIN, "200 | vary Origin"),
    ("/both", "GET /data", &["https://a.example.com:8443.evil.test"], PLAIN, "200 | vary Origin"),
    ("/both", "OPTIONS /data", &["https://a.example.com:8443"], GET, "204 | allow-origin https://a.example.com:8443 | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/both", "OPTIONS /data", &["https://example.com"], GET, "403 | vary Origin"),

    // Any scheme that serialises.
    ("/schemes", "GET /data", &["capacitor://localhost"], PLAIN, "200 | allow-origin capacitor://localhost | credentials true | expose {exposed} | vary Origin"),
    ("/schemes", "PUT /data", &["tauri://localhost"], PLAIN, "204 | allow-origin tauri://localhost | credentials true | expose {exposed} | vary Origin"),
    ("/schemes", "GET /data", &["ionic://localhost"], PLAIN, "200 | vary Origin"),
    ("/schemes", "GET /data", &["https://localhost"], PLAIN, "200 | vary Origin"),
    ("/schemes", "GET /data", &["capacitor://localhost:80"], PLAIN, "200 | vary Origin"),
    ("/schemes", "GET /data", &["Capacitor://localhost"], PLAIN, "200 | vary Origin"),
    ("/schemes", "OPTIONS /data", &["capacitor://localhost"], PUT, "204 | allow-origin capacitor://localhost | credentials true | methods GET, OPTIONS, PUT | headers {headers} | max-age 86400 | allow GET, OPTIONS, PUT | vary Origin"),
    ("/schemes", "OPTIONS /data", &["file://"], PUT, "403 | vary Origin"),
];

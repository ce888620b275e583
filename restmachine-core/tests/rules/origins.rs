//! The rules that an origin can break by itself.

use crate::{check, check_each, origins, Draft};
use restmachine_core::{Key, OriginEntry, Place};

#[test]
fn missing() {
    let of = |origins| Draft { origins, ..Draft::default() };
    check(&[
        (of(None), &[(Place::Policy, "O-MISSING")]),
        (of(origins(&[])), &[(Place::Key(Key::Origins), "O-MISSING")]),
        (of(origins(&[""])), &[(Place::Entry(Key::Origins, 0), "O-MISSING")]),
        (of(origins(&["https://a.com", ""])), &[(Place::Entry(Key::Origins, 1), "O-MISSING")]),
        (of(Some(vec![OriginEntry::Constant(())])), &[]),
    ]);
}

#[test]
fn syntax() {
    check_each(&[(
        "O-SYNTAX",
        &[
            "app.example.com",
            "//a.com",
            "https://",
            "https:///",
            "https:///a.com",
            "https://:3000",
            "https:a.com",
            "https:/a.com",
            "localhost:3000",
            "://a.com",
            " ",
            " https://a.com",
            "https://a.com ",
            "https://a .com",
            "https://a.com\n",
            "https://a.com\u{a0}",
            "https://a.com\0",
            "https://a.com,https://b.com",
            "https://a.com, https://b.com",
            "https://a.com https://b.com",
            "a.com, b.com",
            "https://a.com,",
            "https://user@a.com",
            "https://user:password@a.com",
            "https://@a.com",
            "1http://a.com",
            "ht_tp://a.com",
            "hättp://a.com",
            "blob:https://a.com",
            "data:text/html,x",
            "https://a!.com",
            "https://a$b.com",
            "https://(a).com",
            "https://<host>",
            "https://${HOST}",
            "http://localhost:[0-9]+",
            "https://a[b].com",
        ],
    )]);
}

#[test]
fn tail() {
    check_each(&[(
        "O-TAIL",
        &[
            "https://a.com/",
            "https://a.com//",
            "https://a.com/path",
            "https://a.com?query",
            "https://a.com#fragment",
            "https://a.com\\",
            "https://a.com:8443/",
            "https://a.com/@user",
            "https://a.com/x,y",
            "https://[::1]/",
            "https://*.example.com/",
            "http://localhost:*/",
            "HTTPS://A.COM/",
        ],
    )]);
}

#[test]
fn case_and_unicode() {
    check_each(&[
        (
            "O-CASE",
            &[
                "HTTPS://a.com",
                "Https://a.com",
                "https://A.com",
                "https://*.Example.com",
                "https://a.coM:8443",
            ],
        ),
        (
            "O-UNICODE",
            &[
                "https://münchen.de",
                "https://MÜNCHEN.de",
                "https://a。com",
                "https://%61.com",
                "https://a%2Fb.com",
                "https://\u{200b}a.com",
            ],
        ),
    ]);
}

#[test]
fn ports() {
    check_each(&[
        (
            "O-DEFAULT-PORT",
            &["https://a.com:443", "http://a.com:80", "https://[::1]:443", "https://*.a.com:443"],
        ),
        (
            "O-PORT",
            &[
                "https://a.com:0",
                "https://a.com:65536",
                "https://a.com:99999999999999999999",
                "https://a.com:0443",
                "https://a.com:08",
                "https://a.com:",
                "https://a.com:http",
                "https://a.com:+80",
                "https://a.com:-1",
                "https://a.com:80:80",
                "https://a.com:８０",
                "https://[::1]:",
            ],
        ),
        (
            "",
            &[
                "https://a.com:1",
                "https://a.com:65535",
                "https://a.com:80",
                "http://a.com:443",
                "https://[::1]:8443",
                "capacitor://localhost:443",
            ],
        ),
    ]);
}

#[test]
fn addresses() {
    check_each(&[
        (
            "O-IPV4",
            &[
                "https://127.1",
                "https://0x7f000001",
                "https://2130706433",
                "https://127.0.0.01",
                "https://127.0.0.1.",
                "https://1.2.3.4.5",
                "https://256.1.1.1",
                "https://a.1",
                "https://a.0x1f",
                "https://a.0x",
                "https://1.2.3.08",
            ],
        ),
        (
            "O-IPV6",
            &[
                "https://[0:0:0:0:0:0:0:1]",
                "https://[2001:DB8::1]",
                "https://[2001:0db8::1]",
                "https://[::ffff:1.2.3.4]",
                "https://[::ffff:127.0.0.1]",
                "https://[::FFFF:102:304]",
                "https://[0:0:0:0:0:ffff:102:304]",
                "https://[::ffff:0102:304]",
                "https://[::1.2.3.4]",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://[::1",
                "https://[::g",
                "https://::1]",
                "https://::1",
                "https://[::1]x",
                "https://[::1]]",
                "https://[]",
                "https://[1.2.3.4]",
                "https://[::1]x:8443",
                "https://[1:0:0:2:3:0:0:4]",
            ],
        ),
        (
            "",
            &[
                "https://127.0.0.1",
                "https://0.0.0.0",
                "https://255.255.255.255",
                "https://1.2.3.4.a",
                "https://a.0y1",
                "https://[::]",
                "https://[::1]",
                "https://[2001:db8::1]",
                "https://[::102:304]",
                "https://[::ffff:102:304]",
                "https://[::ffff:7f00:1]:9443",
                "https://[::ffff:0:0]",
                "https://[1::2:3:0:0:4]",
                "https://[2001:db8:0:1:1:1:1:1]",
            ],
        ),
    ]);
}

#[test]
fn null_and_file() {
    check_each(&[
        ("O-NULL", &["null", "NULL", "Null"]),
        ("O-FILE", &["file:", "file://", "file:///index.html", "FILE://a", "file:a"]),
        ("", &["https://null", "files://a"]),
    ]);
}

#[test]
fn patterns() {
    check_each(&[
        (
            "O-PATTERN",
            &[
                "https://*.",
                "moz-extension://*.",
                "moz-extension://**",
                "moz-extension://*-",
                "moz-extension://*.*",
                "*://*",
                "moz-*://*",
                "moz-extension://*:8*",
                "https://*example.com",
                "https://**.example.com",
                "https://*.*.example.com",
                "https://a*.example.com",
                "https://*a.example.com",
                "https://a.*.example.com",
                "https://example.*",
                "*://example.com",
                "http*://example.com",
                "https://example.com:8*",
                "https://example.com:**",
                "https://*.1.2.3.4",
                "https://*.0x1",
                "https://*.[::1]",
                "https://*.[::1]:*",
            ],
        ),
        ("O-SYNTAX", &["*.example.com"]),
        ("O-TAIL", &["moz-extension://*/", "moz-extension://*/*", "https://*/"]),
        ("O-CASE", &["MOZ-EXTENSION://*"]),
        ("O-FILE", &["file://*"]),
        (
            "O-SCHEME",
            &[
                "https://*",
                "http://*",
                "wss://*",
                "ws://*",
                "ftp://*",
                "https://*:*",
                "https://*:443",
                "https://*:8443",
                "moz-extension://*:*",
                "moz-extension://*:8080",
                "moz-extension://*:",
            ],
        ),
        (
            "",
            &[
                "moz-extension://*",
                "chrome-extension://*",
                "safari-web-extension://*",
                "capacitor://*",
                "app://*",
                "app://*.example.com",
                "app://localhost:*",
                "https://*.example.com",
                "https://*.example.com.",
                "https://*.example.com:8443",
                "https://*.example.com:*",
                "http://localhost:*",
                "http://*.localhost:*",
                "http://127.0.0.1:*",
                "http://[::1]:*",
                "https://*.com",
            ],
        ),
    ]);
}

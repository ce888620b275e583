//! O-LENGTH: the limits of the names in an origin.

use crate::check_each;

#[test]
fn lengths() {
    let label = "a".repeat(64);
    let scheme = "a".repeat(65);
    let accepted = [
        format!("https://{}.com", &label[..63]),
        format!("https://*.{}.com", &label[..63]),
        format!("{}://a.com", &scheme[..64]),
    ];
    let refused =
        [format!("https://{label}.com"), format!("https://*.{label}.com"), format!("{scheme}://a.com")];
    check_each(&[("", &accepted.each_ref().map(String::as_str))]);
    check_each(&[("O-LENGTH", &refused.each_ref().map(String::as_str))]);
}

#[test]
fn host_lengths() {
    let longest = "a.".repeat(126) + "a";
    assert_eq!(longest.len(), 253);
    let accepted = [
        format!("https://{longest}"),
        format!("https://{longest}."),
        format!("https://*.{}", &longest[2..]),
        format!("https://{longest}:*"),
    ];
    let refused = [
        format!("https://a{longest}"),
        format!("https://a{longest}."),
        format!("https://*.{longest}"),
        format!("https://a.{longest}"),
    ];
    check_each(&[("", &accepted.each_ref().map(String::as_str))]);
    check_each(&[("O-LENGTH", &refused.each_ref().map(String::as_str))]);
}

#[test]
fn labels() {
    check_each(&[
        (
            "O-LENGTH",
            &[
                "https://a..com",
                "https://.a.com",
                "https://.",
                "https://a.com..",
                "https://*..com",
                "https://xn--.com",
                "https://xn--a-.com",
                "https://xn--_.com",
                "https://xn--a-b_c.com",
                // Punycode that decodes to something no URL parser accepts.
                "https://xn--a.com",
                "https://xn--a-ecp.ru",
                "https://xn--abc-.com",
                "https://*.xn--a.com",
                // Two writing directions that may not be mixed in one name.
                "https://xn--4dbcagdahymbxekheh6e0a7fei0b.1a.com",
            ],
        ),
        (
            "",
            &[
                "https://a-b.com",
                "https://a--b.com",
                "https://_a.com",
                "https://a_.com",
                // Browsers load such pages, and send these origins.
                "https://-a.com",
                "https://a-.com",
                "https://a.-b.com",
                "https://-",
                "https://*.a-.com",
                "https://a-.xn--mnchen-3ya.de",
                "https://a.com.",
                "https://localhost.",
                "https://xn--mnchen-3ya.de",
                "https://xn--80ak6aa92e.com",
                "https://xn.com",
            ],
        ),
    ]);
}

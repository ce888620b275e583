//! The names of keys and places, and for an unknown key the one that was probably meant.

use restmachine_core::{Key, Place};

#[test]
fn every_key_has_its_name() {
    let names: Vec<&str> = Key::ALL.iter().map(|key| key.name()).collect();
    assert_eq!(
        names.join(" "),
        "origins methods allow_headers expose_headers credentials max_age reflect_any_origin \
         dangerously_reflect_in_release dangerously_allow_insecure_origins dangerously_allow_public_suffixes \
         dangerously_allow_whole_scheme off"
    );
    for key in Key::ALL {
        assert_eq!(Key::from_name(key.name()), Ok(*key));
    }
}

#[test]
fn unknown_keys() {
    for (name, meant) in [
        ("allow_origins", Some(Key::Origins)),
        ("allowed_origins", Some(Key::Origins)),
        ("allow_origin", Some(Key::Origins)),
        ("allowOrigins", Some(Key::Origins)),
        ("origin", Some(Key::Origins)),
        ("orgins", Some(Key::Origins)),
        ("Origins", Some(Key::Origins)),
        ("allow_credentials", Some(Key::Credentials)),
        ("supports_credentials", Some(Key::Credentials)),
        ("credential", Some(Key::Credentials)),
        ("credentails", Some(Key::Credentials)),
        ("allow_methods", Some(Key::Methods)),
        ("allowed_methods", Some(Key::Methods)),
        ("method", Some(Key::Methods)),
        ("allowed_headers", Some(Key::AllowHeaders)),
        ("headers", Some(Key::AllowHeaders)),
        ("exposed_headers", Some(Key::ExposeHeaders)),
        ("expose", Some(Key::ExposeHeaders)),
        ("max_age_seconds", Some(Key::MaxAge)),
        ("maxage", Some(Key::MaxAge)),
        ("max-age", Some(Key::MaxAge)),
        ("reflect_origin", Some(Key::ReflectAnyOrigin)),
        ("dangerously_allow_insecure_origin", Some(Key::DangerouslyAllowInsecureOrigins)),
        ("dangerously_allow_suffixes", Some(Key::DangerouslyAllowPublicSuffixes)),
        ("of", Some(Key::Off)),
        ("name", None),
        ("vary", None),
        ("on", None),
        ("", None),
        ("preflight_continue", None),
    ] {
        assert_eq!(Key::from_name(name), Err(meant), "{name}");
    }
}

#[test]
fn places() {
    for (place, name) in [
        (Place::Policy, "policy"),
        (Place::Key(Key::Credentials), "credentials"),
        (Place::Entry(Key::Origins, 2), "origins[2]"),
        (Place::Entry(Key::Methods, 0), "methods[0]"),
        (Place::Entry(Key::AllowHeaders, 1), "allow_headers[1]"),
        (Place::Entry(Key::ExposeHeaders, 10), "expose_headers[10]"),
        (Place::Value(Key::MaxAge), "max_age"),
        (Place::Path, "path"),
    ] {
        assert_eq!(place.to_string(), name);
    }
}

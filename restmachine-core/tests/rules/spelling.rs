//! The canonical spelling of a path (RFC 3986, section 6.2.2).

use restmachine_core::percent::canonical_spelling;

#[test]
fn equal_paths_have_one_spelling() {
    for (path, canonical) in [
        ("/users/me", "/users/me"),
        ("/users/%6De", "/users/me"),
        ("/%75%73%65%72%73/%6D%65", "/users/me"),
        ("/stra%c3%9fe", "/stra%C3%9Fe"),
        ("/%2d%2E%5f%7e%30%5A", "/-._~0Z"),
        // Reserved characters stay encoded, and so does everything else that is not unreserved.
        ("/a%2fb%3F%23%5b%40%21%3d", "/a%2Fb%3F%23%5B%40%21%3D"),
        ("/%25%20%22%3c%7b%00%7f%c3%bf", "/%25%20%22%3C%7B%00%7F%C3%BF"),
        // What is not encoded stays as it is, too.
        ("/A/a//b/../ß/:!$&'()*+,;=@", "/A/a//b/../ß/:!$&'()*+,;=@"),
        // No dot segment is resolved.
        ("/a/%2e%2E/b/%2e", "/a/../b/."),
        ("*", "*"),
        ("", ""),
    ] {
        assert_eq!(canonical_spelling(path), canonical, "{path}");
    }
}

/// Every byte that can be encoded, in all spellings of its two digits.
#[test]
fn unreserved_bytes_alone_are_decoded() {
    for byte in u8::MIN..=u8::MAX {
        let character = char::from(byte);
        let is_unreserved = character.is_ascii_alphanumeric() || "-._~".contains(character);
        let canonical = if is_unreserved { format!("/{character}") } else { format!("/%{byte:02X}") };
        for spelling in [format!("/%{byte:02X}"), format!("/%{byte:02x}")] {
            assert_eq!(canonical_spelling(&spelling), canonical, "{spelling}");
        }
    }
}

/// Decoding once must not make an encoding that was not there.
#[test]
fn no_encoding_comes_into_being() {
    for path in ["/%2541", "/%%341", "/%4%31", "/%%%61", "/%", "/%6", "/%zz%61", "/x%61%"] {
        assert_eq!(canonical_spelling(path), path);
    }
    // Another segment is not affected.
    assert_eq!(canonical_spelling("/%zz%61/%61/%6"), "/%zz%61/a/%6");
}

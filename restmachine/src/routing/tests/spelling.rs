//! The bytes that tell whether a path may have another spelling.

use crate::routing::segment_scan::contains_percent;

#[test]
fn a_percent_sign_is_seen_wherever_it_is() {
    for len in 0..70 {
        let path = vec![b'/'; len];
        assert!(!contains_percent(&path), "{len} bytes");
        // These differ from `%` in one bit, or borrow from the byte above when one is subtracted.
        for other in [0x24, 0x26, 0x25 | 0x80, 0x00, 0xff] {
            assert!(!contains_percent(&vec![other; len]), "{len} times {other:#x}");
        }
        for at in 0..len {
            let mut path = path.clone();
            path[at] = b'%';
            assert!(contains_percent(&path), "byte {at} of {len}");
        }
    }
}

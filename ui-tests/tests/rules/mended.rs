//! What to write instead of each mistake: every file in `mended/`, compiled here all at once, so that a mistake or a
//! warning in one of them stops these tests from being built. `build.rs` reads the directory.

include!(concat!(env!("OUT_DIR"), "/mended.rs"));

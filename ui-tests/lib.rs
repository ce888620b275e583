//! The compiler's messages, one mistake a file: see `ui/`.

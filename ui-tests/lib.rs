//! What the compiler says, one mistake a file: see `ui/`.

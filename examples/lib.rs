//! Programs to start from: see the files next to this one.

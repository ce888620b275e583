#!/usr/bin/env bash
# cargo 1.95.0: `cargo package --workspace` can verify a crate against an earlier state of its sibling.
#
# Since whole workspaces can be packaged at once, a crate is verified against the packages of its siblings, which Cargo puts
# into a local registry under `target/package`. Most people expect that a sibling is the one which was packaged a moment ago.
# Cargo identifies it by version and by the path of that registry, and takes what it has unpacked into `registry/src` and
# compiled into the target directory before. Between two releases the version does not change, so after an edit of both crates
# the workspace builds, and its packages do not. Removing the target directory alone does not help, nor does removing the
# unpacked source alone. Another target directory does, since then the registry has another path.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Nothing that this machine has cached takes part.
export CARGO_HOME=$folder/home CARGO_TERM_COLOR=never
unset CARGO_TARGET_DIR
cd "$folder"

fail() {
    printf 'CHANGED: %s\n' "$*"
    exit 1
}

cargo --version | grep --quiet '^cargo 1\.95\.0 ' || fail "this was seen with cargo 1.95.0, and here is $(cargo --version)"

printf '[workspace]\nresolver = "3"\nmembers = ["lower", "upper"]\n' >Cargo.toml
for name in lower upper; do
    mkdir -p "$name/src"
    printf '[package]\nname = "sibling-%s"\nversion = "0.1.0"\nedition = "2024"\ndescription = "a sibling"\nlicense = "MIT"\n' \
        "$name" >"$name/Cargo.toml"
done
printf '[dependencies]\nsibling-lower = { path = "../lower", version = "=0.1.0" }\n' >>upper/Cargo.toml

# write NAME: the lower crate has this function, and the upper one calls it.
write() {
    echo "pub fn $1() {}" >lower/src/lib.rs
    echo "pub fn call() { sibling_lower::$1() }" >upper/src/lib.rs
}

package() {
    cargo package --workspace --offline --allow-dirty "$@" >said 2>&1
}

write before
package || fail "the first packages are not verified: $(tail -n 3 said)"

write after
cargo build --offline >/dev/null 2>&1 || fail "the workspace does not build"
if package; then fail "the packages are verified after an edit"; fi
grep --quiet 'cannot find function `after` in crate `sibling_lower`' said || fail "another error: $(cat said)"

rm -rf target
if package; then fail "removing the target directory helps"; fi
rm -rf home/registry/src
if package; then fail "removing the unpacked source helps"; fi

package --target-dir elsewhere || fail "another target directory does not help: $(tail -n 3 said)"

echo "cargo 1.95.0: the workspace builds, and 'cargo package --workspace' says:"
echo "    cannot find function \`after\` in crate \`sibling_lower\`"
echo "until it is given another target directory"

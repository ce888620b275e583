//! A set of standard methods, and its list as a header value.

use http::HeaderValue;

use super::method::RouteMethod;
use crate::slices::write;

/// A set of the methods that have a bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct MethodSet {
    bits: u8,
}

impl MethodSet {
    pub(crate) const EMPTY: Self = Self { bits: 0 };

    /// Adds a method. A method without a bit leaves the set as it is.
    pub(crate) const fn insert(&mut self, method: RouteMethod) {
        self.bits |= method.bit();
    }

    /// Adds the methods of another set.
    pub(crate) const fn insert_all(&mut self, other: Self) {
        self.bits |= other.bits;
    }

    /// The number of methods in the set.
    pub(crate) const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// The number of methods in the set before the one with this bit; `None` if that method is not in the set.
    pub(crate) const fn position(self, bit: u8) -> Option<usize> {
        if self.bits & bit == 0 {
            return None;
        }
        Some((self.bits & (bit - 1)).count_ones() as usize)
    }

    /// Removes a method.
    pub(crate) const fn remove(&mut self, method: RouteMethod) {
        self.bits &= !method.bit();
    }

    /// Whether the method is in the set. A method without a bit never is.
    #[must_use]
    pub(crate) const fn contains(self, method: RouteMethod) -> bool {
        self.bits & method.bit() != 0
    }

    /// The methods in the order of their names.
    pub(crate) fn iter(self) -> impl Iterator<Item = RouteMethod> {
        RouteMethod::STANDARD.into_iter().filter(move |method| self.contains(*method))
    }

    /// Whether no method is in the set.
    #[must_use]
    pub(crate) const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The methods as `Allow` and `Access-Control-Allow-Methods` list them, sorted: `DELETE, GET, OPTIONS, PUT`.
    ///
    /// The list of the empty set is empty, and the caller leaves that header out.
    #[must_use]
    pub(crate) fn list(self) -> &'static HeaderValue {
        // Seven methods have a bit, so the mask changes nothing; it tells the compiler that no index is out of bounds.
        &LISTS[usize::from(self.bits) & (SETS - 1)]
    }
}

/// The number of sets.
const SETS: usize = 1 << RouteMethod::STANDARD.len();

/// The length of the longest list.
const LONGEST: usize = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT".len();

/// The text of the set whose bits are `BITS`. It is a type so that each text is a constant of its own.
struct List<const BITS: usize>;

impl<const BITS: usize> List<BITS> {
    const WRITTEN: ([u8; LONGEST], usize) = write_list(BITS);

    const TEXT: &'static str = match str::from_utf8(Self::WRITTEN.0.split_at(Self::WRITTEN.1).0) {
        Ok(text) => text,
        // Reached in const evaluation only, since this is a constant.
        Err(_) => panic!("method names are ASCII"),
    };
}

/// The names of the methods in a set, separated by commas, and the length of that text.
const fn write_list(bits: usize) -> ([u8; LONGEST], usize) {
    let mut text = [0; LONGEST];
    let mut len = 0;
    let mut index = 0;
    while index < RouteMethod::STANDARD.len() {
        let method = RouteMethod::STANDARD[index];
        if bits & method.bit() as usize != 0 {
            if len > 0 {
                len = write(&mut text, len, b", ");
            }
            len = write(&mut text, len, method.name().as_bytes());
        }
        index += 1;
    }
    (text, len)
}

/// `lists![0 1 … 7]` is an array of 128: sixteen sets for each number. It is an array literal, since const evaluation cannot
/// overwrite a header value.
macro_rules! lists {
    ($($high:literal)*) => {
        [$(
            list!($high, 0), list!($high, 1), list!($high, 2), list!($high, 3),
            list!($high, 4), list!($high, 5), list!($high, 6), list!($high, 7),
            list!($high, 8), list!($high, 9), list!($high, 10), list!($high, 11),
            list!($high, 12), list!($high, 13), list!($high, 14), list!($high, 15),
        )*]
    };
}

/// One of those sets.
macro_rules! list {
    ($high:literal, $low:literal) => {
        HeaderValue::from_static(List::<{ 16 * $high + $low }>::TEXT)
    };
}

/// The list of every set, at the index that its bits spell.
static LISTS: [HeaderValue; SETS] = lists![0 1 2 3 4 5 6 7];

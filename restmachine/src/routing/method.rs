//! Methods as a table stores them: a bit for each of the seven that have a route attribute, and a name for the rest.

use http::Method;
use restmachine_core::{is_same, stand_in};

/// The method of a row.
#[derive(Clone, Copy, Debug)]
pub struct RouteMethod {
    name: &'static str,
    /// Zero for a method without a route attribute of its own.
    bit: u8,
}

/// The stand-in of each standard method, in the order of the bits.
const STAND_INS: [Option<RouteMethod>; RouteMethod::STANDARD.len()] = {
    let methods = RouteMethod::STANDARD;
    let mut stand_ins = [None; RouteMethod::STANDARD.len()];
    let mut method = 0;
    while method < methods.len() {
        let mut other = 0;
        while other < methods.len() {
            if let Some(name) = stand_in(methods[method].name)
                && is_same(methods[other].name, name)
            {
                stand_ins[method] = Some(methods[other]);
            }
            other += 1;
        }
        method += 1;
    }
    stand_ins
};

impl RouteMethod {
    /// `DELETE`
    pub const DELETE: Self = Self { name: "DELETE", bit: 1 };
    /// `GET`
    pub const GET: Self = Self { name: "GET", bit: 1 << 1 };
    /// `HEAD`
    pub const HEAD: Self = Self { name: "HEAD", bit: 1 << 2 };
    /// `OPTIONS`
    pub const OPTIONS: Self = Self { name: "OPTIONS", bit: 1 << 3 };
    /// `PATCH`
    pub const PATCH: Self = Self { name: "PATCH", bit: 1 << 4 };
    /// `POST`
    pub const POST: Self = Self { name: "POST", bit: 1 << 5 };
    /// `PUT`
    pub const PUT: Self = Self { name: "PUT", bit: 1 << 6 };

    /// The method of a fallback's row, which answers any method. No request has it.
    pub const ANY: Self = Self { name: "", bit: 0 };

    /// The standard methods in the order of their bits, which is the order of their names.
    pub const STANDARD: [Self; 7] =
        [Self::DELETE, Self::GET, Self::HEAD, Self::OPTIONS, Self::PATCH, Self::POST, Self::PUT];

    /// A method without a route attribute of its own, as in `#[route("PURGE", "/cache")]`.
    #[must_use]
    pub const fn custom(name: &'static str) -> Self {
        Self { name, bit: 0 }
    }

    /// The token as it is written in a request line.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The bit of a standard method, zero for any other.
    #[must_use]
    pub const fn bit(&self) -> u8 {
        self.bit
    }

    /// The position of the method in the order of the bits: after all others if it has no bit.
    pub(super) const fn rank(&self) -> u8 {
        self.bit.wrapping_sub(1)
    }

    /// The bit of a request's method, or zero if it has none.
    #[must_use]
    pub fn bit_of(method: &Method) -> u8 {
        match *method {
            Method::GET => Self::GET.bit,
            Method::POST => Self::POST.bit,
            Method::PUT => Self::PUT.bit,
            Method::DELETE => Self::DELETE.bit,
            Method::PATCH => Self::PATCH.bit,
            Method::HEAD => Self::HEAD.bit,
            Method::OPTIONS => Self::OPTIONS.bit,
            _ => 0,
        }
    }

    /// The method whose row answers requests of this one, if this one has no row.
    pub(crate) fn stand_in(self) -> Option<Self> {
        Self::stand_in_of(self.bit)
    }

    /// The same for the bit of a method.
    pub(super) fn stand_in_of(bit: u8) -> Option<Self> {
        STAND_INS.get(bit.trailing_zeros() as usize).copied().flatten()
    }

    /// Whether both are the same method: by bit, or by name if neither has a bit.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        self.bit == other.bit && (self.bit != 0 || is_same(self.name, other.name))
    }
}

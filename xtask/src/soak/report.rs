//! Prints what was measured and what was expected, one row at a time.

/// The rows of a run so far, and whether all of them were as expected.
pub(crate) struct Report {
    is_quick: bool,
    all_met: bool,
}

impl Report {
    pub(crate) fn begin(is_quick: bool) -> Self {
        println!("| scenario | what was done | measured | expected | |\n|---|---|---|---|---|");
        Self { is_quick, all_met: true }
    }

    pub(crate) fn all_met(&self) -> bool {
        self.all_met
    }

    /// A row that does not depend on how busy the machine is: counts, responses, memory, an exit status.
    pub(crate) fn row(&mut self, scenario: &str, done: &str, measured: &str, expected: &str, is_met: bool) {
        self.all_met &= is_met;
        print_row(scenario, done, measured, expected, if is_met { "met" } else { "**missed**" });
    }

    /// A row that does depend on it. A quick run has too few measurements to fail because of it.
    pub(crate) fn noisy_row(
        &mut self,
        scenario: &str,
        done: &str,
        measured: &str,
        expected: &str,
        is_met: bool,
    ) {
        if self.is_quick && !is_met {
            print_row(scenario, done, measured, expected, "missed, not counted");
        } else {
            self.row(scenario, done, measured, expected, is_met);
        }
    }
}

fn print_row(scenario: &str, done: &str, measured: &str, expected: &str, verdict: &str) {
    println!("| `{scenario}` | {done} | {measured} | {expected} | {verdict} |");
}

/// A count for human readers: `1,000,000`.
pub(crate) fn count(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

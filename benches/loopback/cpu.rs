//! The CPU time of a process, as Linux counts it.

use std::{fs, time::Duration};

use crate::Outcome;

/// `USER_HZ`, which is 100 on every architecture that Linux still runs on except Alpha.
const TICK: Duration = Duration::from_millis(10);

/// The time in the program itself, and in the kernel on its behalf.
#[derive(Clone, Copy)]
pub(crate) struct CpuTime {
    pub(crate) user: Duration,
    pub(crate) system: Duration,
}

impl CpuTime {
    /// The time of all threads together: proc(5), `/proc/pid/stat`, fields 14 and 15.
    pub(crate) fn of_process(id: u32) -> Outcome<Self> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat"))?;
        // The second field is the program's name in parentheses, which may contain anything.
        let (_, from_third) = stat.rsplit_once(')').ok_or("a stat without a name")?;
        let mut ticks = from_third.split_whitespace().skip(11).map(str::parse::<u32>);
        let mut time = || Outcome::Ok(TICK * ticks.next().ok_or("a short stat")??);
        Ok(Self { user: time()?, system: time()? })
    }

    pub(crate) fn since(self, earlier: Self) -> Self {
        Self { user: self.user - earlier.user, system: self.system - earlier.system }
    }

    pub(crate) fn of_each(self, requests: usize) -> Self {
        let each = |time: Duration| time.div_f64(requests as f64);
        Self { user: each(self.user), system: each(self.system) }
    }
}

//! Tables of aligned columns.

use std::fmt;

/// Writes a table. Every column except the last is as wide as its longest cell.
pub(crate) fn write_aligned<const COLUMNS: usize>(
    f: &mut impl fmt::Write,
    headings: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> fmt::Result {
    let lines: Vec<[String; COLUMNS]> = std::iter::once(headings.map(str::to_owned)).chain(rows).collect();
    let mut widths = [0; COLUMNS];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    for line in &lines {
        for (column, (width, cell)) in widths.iter().zip(line).enumerate() {
            match column + 1 == COLUMNS {
                true => writeln!(f, "{cell}")?,
                false => write!(f, "{cell:width$}  ")?,
            }
        }
    }
    Ok(())
}

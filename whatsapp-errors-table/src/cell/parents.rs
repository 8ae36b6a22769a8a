//! The cell `Subcode Of`: the codes under which a row's own code may arrive as a sub-code.

use super::number;
use crate::diagnostic::CellError;

pub fn parse(text: &str) -> Result<Vec<u32>, CellError> {
    let codes = text.split_whitespace().map(|code| number::parse("parent code", code)).collect::<Result<_, _>>();
    let help = "type the code, or several with a space between them, for instance `10 100`";
    codes.map_err(|error| CellError { help: help.to_owned(), ..error })
}

//! The generator behind `whatsapp-errors`: a CSV table of error codes becomes a typed API while a crate compiles.

mod args;
mod source;
mod table;
mod spec;
mod name;
mod nearest;
mod problem;
mod perfect_hash;
mod name_key;
mod expand;

#[cfg(test)]
mod properties;

use std::{env, path::PathBuf};

use proc_macro::TokenStream;
use syn::parse_macro_input;

use crate::{
    args::{Args, Declaration},
    source::Source,
};

/// Puts the errors of a CSV table into an enum: a variant for each row, and the lookups, texts, traits and documentation
/// that belong to it.
///
/// The table `gateway.csv` beside the source file:
///
/// ```text
/// Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status
/// 17,Queue Full,The gateway takes no more messages.,"Wait a minute, then send again.",429
/// ```
///
/// ```ignore
/// /// The errors of our own gateway.
/// #[error_codes("gateway.csv")]
/// pub enum GatewayError {}
///
/// assert_eq!(GatewayError::from_code(17), Some(GatewayError::QueueFull));
/// assert_eq!(GatewayError::QueueFull.to_string(), "17 Queue Full");
/// assert!(GatewayError::QueueFull.is_retryable());
/// ```
///
/// The path is relative to the source file that the literal stands in, as for `include_str!`. A mistake in the table is a
/// compile error that shows its line and column in the CSV, and what to type instead. Attributes, visibility and further
/// derives of the enum stay; `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and `Hash` it has already.
///
/// A crate that knows the library under another name says so: `#[error_codes("gateway.csv", crate = ::faults)]`.
///
/// # The table
///
/// | heading | what its cells hold |
/// |---|---|
/// | `Error Code` | the number, or a range: `201-299` |
/// | `Description` | the short title; the variant's name is made from it |
/// | `Details` | what the error means |
/// | `Possible Reasons & Solutions` | why it occurs, and what to do |
/// | `HTTP Status` | 100 to 599 |
///
/// These are required. A `?` after a heading lets its cells stay blank and makes the accessor an `Option`. `Name`,
/// `Category`, `Retry`, `Scope`, `Actor`, `Delivery`, `Subcode Of`, `Source`, `Checked`, `Note` and `Deprecated` may be added;
/// each gives the enum an accessor, and `Subcode Of` the function `from_parts`. `cloud_api::ErrorCode` has them all.
#[proc_macro_attribute]
pub fn error_codes(args: TokenStream, item: TokenStream) -> TokenStream {
    let args = parse_macro_input!(args as Args);
    let declaration = parse_macro_input!(item as Declaration);
    let source_file = args.path.span().unwrap().local_file();
    let manifest_dir = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let table = source::resolve(&args.path.value(), source_file.as_deref(), manifest_dir);
    expand::expand(&args, &declaration, Source::read(&table)).into()
}

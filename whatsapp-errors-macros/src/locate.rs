//! The table's file, from the path literal of the attribute.

use std::{
    env,
    path::{Path, PathBuf},
};

use litrs::StringLit;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The file that a path literal names, or the reason why there is none.
pub fn locate(literal: &Literal) -> Result<PathBuf, String> {
    let path = StringLit::try_from(literal).map_err(|error| error.to_string())?;
    let source_file = literal.span().unwrap().local_file();
    let manifest_dir = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    Ok(resolve(path.value(), source_file.as_deref(), manifest_dir))
}

/// Makes the compiler read the table too, so that cargo builds again when it changes. In the body of a function nothing
/// of it reaches the compiled crate.
pub fn tracking(path: &Literal) -> TokenStream {
    quote! {
        const _: () = {
            fn _track() {
                let _ = ::core::include_bytes!(#path);
            }
        };
    }
}

/// The file that a path literal names: what `include_str!` would read. An editor's expansion server does not know the
/// source file; there the crate's `src` folder stands in for the source file's.
fn resolve(literal: &str, source_file: Option<&Path>, manifest_dir: Option<PathBuf>) -> PathBuf {
    let folder = match source_file {
        Some(file) => file.parent().map(Path::to_owned),
        None => manifest_dir.map(|folder| folder.join("src")),
    };
    folder.unwrap_or_default().join(literal)
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn a_path_is_relative_to_the_source_file() {
        let file = Some(Path::new("library/src/errors/mod.rs"));
        let manifest_dir = Some(PathBuf::from("elsewhere"));
        assert_eq!(resolve("../table.csv", file, manifest_dir), Path::new("library/src/errors/../table.csv"));
        assert_eq!(resolve("table.csv", Some(Path::new("main.rs")), None), Path::new("table.csv"));
    }

    #[test]
    fn without_a_source_file_it_is_relative_to_the_crate_s_src() {
        let manifest_dir = Some(PathBuf::from("library"));
        assert_eq!(resolve("../spec/errors.csv", None, manifest_dir), Path::new("library/src/../spec/errors.csv"));
    }

    #[test]
    fn an_absolute_path_stays() {
        let absolute = env::temp_dir().join("table.csv");
        let literal = absolute.to_str().expect("a temporary folder with a plain name");
        assert_eq!(resolve(literal, Some(Path::new("src/lib.rs")), None), absolute);
    }
}

//! The command `whatsapp-errors`.

use std::process::ExitCode;

fn main() -> ExitCode {
    whatsapp_errors_cli::main()
}

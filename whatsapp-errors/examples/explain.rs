//! Explains an error of the project's own table; without an argument it lists them all.
//!
//! ```text
//! cargo run --example explain -- 131047
//! cargo run --example explain -- "(#131047) Re-engagement message"
//! ```

use std::{env, process::ExitCode};

use whatsapp_errors::ErrorCode;

fn main() -> ExitCode {
    let text = env::args().skip(1).collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        list();
        return ExitCode::SUCCESS;
    }
    match text.parse::<ErrorCode>() {
        Ok(code) => {
            explain(code);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{text}: {error}");
            eprintln!("run without an argument to see all {} codes of the table", ErrorCode::ALL.len());
            ExitCode::FAILURE
        }
    }
}

fn explain(code: ErrorCode) {
    println!("{code} (the project's own table)");
    println!("  variant    ErrorCode::{}", code.name());
    println!("  meaning    {}", code.details());
    println!("  solution   {}", code.reasons_and_solutions());
    println!("  status     HTTP {}", code.http_status());
    println!("  retry      {}", if code.is_retryable() { "yes, later" } else { "no, the cause must be mended first" });
}

fn list() {
    for code in ErrorCode::ALL {
        println!("{:>6}  HTTP {}  {}", code.code(), code.http_status(), code.description());
    }
}

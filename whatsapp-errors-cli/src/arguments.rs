use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use whatsapp_errors::Category;

/// The error codes of the WhatsApp Business Platform: what they mean, what to do.
#[derive(Debug, Parser)]
#[command(name = "whatsapp-errors", version, after_help = "Exit codes: 0 found, 1 unknown, 2 wrong usage.")]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Explain a code, a name, a message, or every error in a JSON body
    ///
    /// 131047, ReEngagementMessage, "(#131047) Re-engagement message", the JSON of an answer or a webhook, the name of a
    /// file that holds one of them, or `-` to read it from the standard input.
    Explain {
        /// A code, a name, a message, JSON, a file, or `-`
        #[arg(required = true)]
        what: Vec<String>,
        /// Print JSON for programs
        #[arg(long)]
        json: bool,
    },
    /// List a table, or a part of it
    List {
        /// Which table
        #[arg(long, value_enum, default_value_t = Table::CloudApi)]
        table: Table,
        /// Only errors of this category, for instance Throttling
        #[arg(long, value_parser = category)]
        category: Option<Category>,
        /// Only errors with this retry
        #[arg(long, value_parser = ["never", "fix", "reauth", "backoff", "after"])]
        retry: Option<String>,
        /// Only errors whose code, name or texts contain this
        #[arg(long)]
        search: Option<String>,
    },
    /// Print a whole table for other programs and languages
    Export {
        /// How
        #[arg(long, value_enum)]
        format: Format,
        /// Which table [default: cloud-api; for html both]
        #[arg(long, value_enum)]
        table: Option<Table>,
    },
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Table {
    /// The project's own 20 rows
    Errors,
    /// Meta's reference
    CloudApi,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A versioned document, see docs/export.md
    Json,
    /// The columns of spec/
    Csv,
    /// A table
    Markdown,
    /// A page to search and browse, in one file
    Html,
}

fn category(text: &str) -> Result<Category, String> {
    let matches = |category: &&Category| category.as_str().eq_ignore_ascii_case(text);
    Category::ALL.iter().find(matches).copied().ok_or_else(|| {
        let words: Vec<_> = Category::ALL.iter().map(|category| category.as_str()).collect();
        format!("there are {}", words.join(", "))
    })
}

//! The command line.

use std::{path::PathBuf, time::Duration};

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;
use jiff::civil::Date;
use whatsapp_errors::{Backoff, Category, Retry};
use whatsapp_errors_table::Severity;

use crate::tables::TableName;

#[derive(Debug, Parser)]
#[command(
    name = "whatsapp-errors",
    version,
    about = "Error codes of the WhatsApp Business Platform: what they mean and what to do",
    long_about = "Error codes of the WhatsApp Business Platform: what they mean and what to do.\n\n\
                  `whatsapp-errors 131047` is short for `whatsapp-errors explain 131047`.",
    arg_required_else_help = true,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Exit codes: 0 success; 1 unknown code, or mistakes or differences found; 2 wrong \
                  usage, or a file that cannot be read."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub explain: ExplainArguments,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Explain codes, names, messages, response bodies and logs
    ///
    /// Each error in the arguments is explained once, the most frequent first, with how often and
    /// where it first occurs.
    Explain(ExplainArguments),
    /// List a table, or a part of it
    List(ListArguments),
    /// Print a whole table for other programs and languages
    Export(ExportArguments),
    /// Check tables as the compiler does
    ///
    /// Exit codes: 0 no mistakes; 1 mistakes found; 2 a file cannot be read.
    Check(CheckArguments),
    /// Compare two versions of a table: what a change means for programs
    ///
    /// Names the release that the changes need: major, minor or patch.
    Diff(DiffArguments),
    /// Compare saved copies of Meta's pages with a table
    ///
    /// Reads Markdown, MDX, HTML and RSS. Lists codes that only a page has, rows that are gone from
    /// the page in their `Reference`, titles and HTTP statuses that differ, and numbers in running
    /// text that look like Meta's codes and are not in the table. A page is recognized by its file
    /// name, such as `support-error-codes.md`, or by the rows it lists.
    ///
    /// Exit codes: 0 no differences; 1 differences found; 2 a file cannot be read.
    Audit(AuditArguments),
    /// Print a body with an error as Meta would send it, to test what receives it
    ///
    /// The texts come from Meta's reference. Every id is made up, and says so.
    Sample(SampleArguments),
    /// Print a completion script for a shell
    Completions {
        /// Shell to complete for
        shell: Shell,
    },
    /// Print the manual page, or write those of all subcommands into a directory
    Man {
        /// Directory to write all pages into
        #[arg(long, value_name = "DIRECTORY")]
        all: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// Code, name, message, JSON, log line or file; `-` reads standard input
    #[arg(required = true, value_name = "CODE|TEXT|JSON|FILE", allow_negative_numbers = true)]
    pub what: Vec<String>,
    /// Print JSON for programs
    #[arg(long)]
    pub json: bool,
    /// Table to look codes up in: `cloud-api`, `errors` or a CSV file [default: both shipped tables]
    #[arg(long)]
    pub table: Option<TableName>,
}

#[derive(Debug, Args)]
pub struct ListArguments {
    /// Table to list: `cloud-api`, `errors` or a CSV file
    #[arg(long, default_value_t = TableName::CloudApi)]
    pub table: TableName,
    /// Only errors of this category
    #[arg(long, ignore_case = true, value_parser = categories())]
    pub category: Option<Category>,
    /// Only errors with this retry, for example `backoff` or `after 24h`
    #[arg(long, value_parser = retry)]
    pub retry: Option<String>,
    /// Only errors whose code, name, texts or keywords contain all these words
    #[arg(long, value_name = "WORDS")]
    pub search: Option<String>,
}

#[derive(Debug, Args)]
pub struct ExportArguments {
    /// Output format
    #[arg(long, value_enum)]
    pub format: Format,
    /// Table to print: `cloud-api`, `errors` or a CSV file [default: cloud-api; both for html]
    #[arg(long)]
    pub table: Option<TableName>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Versioned document
    Json,
    /// All columns, to edit and compile again
    Csv,
    /// Table to read
    Markdown,
    /// Page to search and browse, in one file
    Html,
    /// JSON Schema of the format `json`
    JsonSchema,
    /// Rows and types for TypeScript
    Typescript,
}

#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Tables to check; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum CheckFormat {
    /// As the compiler prints mistakes
    #[default]
    Text,
    /// Annotations in a GitHub workflow
    Github,
    /// Versioned document
    Json,
}

#[derive(Debug, Args)]
pub struct DiffArguments {
    /// Old version: a CSV file, `-` for standard input, or this release's `cloud-api` or `errors`
    pub old: TableName,
    /// New version, in the same forms
    pub new: TableName,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: DiffFormat,
    /// Exit with 1 if the changes need more than this release
    #[arg(long, value_enum, value_name = "RELEASE")]
    pub at_most: Option<Release>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum DiffFormat {
    /// A line for each change, the most severe first
    #[default]
    Text,
    /// Block for a changelog
    Markdown,
    /// Versioned document
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Release {
    Patch,
    Minor,
    Major,
}

impl From<Release> for Severity {
    fn from(release: Release) -> Self {
        match release {
            Release::Patch => Self::Patch,
            Release::Minor => Self::Minor,
            Release::Major => Self::Major,
        }
    }
}

#[derive(Debug, Args)]
pub struct AuditArguments {
    /// Saved pages
    #[arg(required = true, value_name = "PAGE")]
    pub pages: Vec<PathBuf>,
    /// Table to compare with: `cloud-api`, `errors` or a CSV file
    #[arg(long, default_value_t = TableName::CloudApi)]
    pub table: TableName,
    /// CSV file of differences to leave out: `Error Code,Difference,Page Says,Reason`
    #[arg(long, value_name = "FILE")]
    pub known: Option<PathBuf>,
    /// Also list rows last checked more than this many days ago, for example `90d`
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub older_than: Option<i32>,
    /// Day that `--older-than` counts back from [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", requires = "older_than")]
    pub today: Option<Date>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub format: AuditFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum AuditFormat {
    /// A line for each difference
    #[default]
    Text,
    /// Document for programs
    Json,
}

#[derive(Debug, Args)]
pub struct SampleArguments {
    /// Code or name
    #[arg(required_unless_present = "all")]
    pub code: Option<String>,
    /// How the error arrives [default: response, or else webhook]
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub form: Option<SampleForm>,
    /// Write samples of all codes into a directory, and `decisions.json` with the library's decision
    /// about each
    #[arg(long, value_name = "DIRECTORY", conflicts_with_all = ["code", "form"])]
    pub all: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SampleForm {
    /// Body of an HTTP response
    Response,
    /// Body of a webhook
    Webhook,
}

fn days(text: &str) -> Result<i32, String> {
    let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
    days.filter(|&days| days >= 0)
        .ok_or_else(|| "expected a number of days, for example `90d`".to_owned())
}

fn categories() -> impl TypedValueParser<Value = Category> {
    PossibleValuesParser::new(Category::ALL.iter().map(|category| category.as_str())).try_map(
        |text| {
            let is_it = |category: &&Category| category.as_str().eq_ignore_ascii_case(&text);
            Category::ALL.iter().find(is_it).copied().ok_or("unknown category")
        },
    )
}

fn retry(text: &str) -> Result<String, String> {
    let keyword = text.split(' ').next().unwrap_or_default();
    if retry_keywords().contains(&keyword) {
        return Ok(text.to_owned());
    }
    Err(format!("expected one of {}", retry_keywords().join(", ")))
}

/// The keywords of a retry.
fn retry_keywords() -> [&'static str; 5] {
    [
        Retry::Never,
        Retry::NeedsFix,
        Retry::NeedsReauth,
        Retry::Backoff(Backoff::DEFAULT),
        Retry::After(Duration::ZERO),
    ]
    .map(Retry::as_str)
}

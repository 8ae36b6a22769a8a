//! Diagnostics as JSON, see `docs/export.md`.

use std::ops::Range;

use serde::Serialize;
use whatsapp_errors_table::{Diagnostic, Edit, Label, SourceFile};

use super::File;

#[derive(Serialize)]
pub struct Document<'a> {
    version: u32,
    files: Vec<FileJson<'a>>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: &'a str,
    rows: Option<usize>,
    diagnostics: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct DiagnosticJson<'a> {
    message: &'a str,
    help: &'a str,
    at: Place<'a>,
    related: Vec<Place<'a>>,
    edits: Vec<EditJson<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(flatten)]
    span: Span,
    label: &'a str,
}

#[derive(Serialize)]
struct EditJson<'a> {
    #[serde(flatten)]
    span: Span,
    replacement: &'a str,
}

/// Lines and columns count from 1, columns in characters; the end is the first character after it.
#[derive(Serialize)]
struct Span {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

pub fn document(files: &[File]) -> Document<'_> {
    Document { version: 1, files: files.iter().map(file_json).collect() }
}

fn file_json(file: &File) -> FileJson<'_> {
    let File { source, checked } = file;
    FileJson {
        path: &source.path,
        rows: checked.table.as_ref().map(|table| table.rows.len()),
        diagnostics: checked.diagnostics.iter().map(|item| diagnostic_json(source, item)).collect(),
    }
}

fn diagnostic_json<'a>(source: &SourceFile, diagnostic: &'a Diagnostic) -> DiagnosticJson<'a> {
    DiagnosticJson {
        message: &diagnostic.message,
        help: &diagnostic.help.text,
        at: place(source, &diagnostic.at),
        related: diagnostic.related.iter().map(|label| place(source, label)).collect(),
        edits: diagnostic.help.edits.iter().map(|edit| edit_json(source, edit)).collect(),
    }
}

fn edit_json<'a>(source: &SourceFile, edit: &'a Edit) -> EditJson<'a> {
    EditJson { span: span(source, &edit.span), replacement: &edit.replacement }
}

fn place<'a>(source: &SourceFile, label: &'a Label) -> Place<'a> {
    Place { span: span(source, &label.span), label: &label.text }
}

fn span(source: &SourceFile, bytes: &Range<usize>) -> Span {
    let (start, end) = (source.position(bytes.start), source.position(bytes.end));
    Span { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}

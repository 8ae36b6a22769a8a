//! `sample`: bodies to test a receiver with.

use std::{fs, io, path::Path, process::ExitCode};

use serde::Serialize;
use whatsapp_errors::{Decision, cloud_api::ErrorCode, failures};

use crate::{
    arguments::{SampleArguments, SampleForm},
    error::{Message, Result},
    output::{self, quoted},
};

impl SampleForm {
    const ALL: [Self; 2] = [Self::Response, Self::Webhook];

    fn name(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Webhook => "webhook",
        }
    }

    fn of(self, code: ErrorCode) -> Option<String> {
        match self {
            Self::Response => code.sample_response(),
            Self::Webhook => code.sample_webhook(),
        }
    }
}

pub fn run(arguments: &SampleArguments) -> Result {
    if let Some(directory) = &arguments.all {
        write_all(directory).map_err(|error| Message::unwritable(directory.display(), &error))?;
        return Ok(ExitCode::SUCCESS);
    }
    // clap asks for one of the two
    let text = arguments.code.as_deref().unwrap_or_default();
    let code: ErrorCode = text.parse().map_err(|_| {
        Message::unknown(format!("Meta's reference does not have {}", quoted(text)))
            .help("`whatsapp-errors list` prints its codes")
    })?;
    let body = match arguments.form {
        Some(form) => form.of(code),
        None => SampleForm::ALL.into_iter().find_map(|form| form.of(code)),
    };
    let Some(body) = body else {
        let arrival = format!("{} arrives in a {} only", code.code(), code.delivery());
        return Err(Message::unknown(arrival).into());
    };
    output::print(&(body + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// What is expected of who reads a sample.
#[derive(Serialize)]
struct Sample {
    file: String,
    form: &'static str,
    code: u32,
    name: &'static str,
    http_status: Option<u16>,
    /// Before the first retry.
    decision: Decision,
}

#[derive(Serialize)]
struct Samples {
    version: u32,
    samples: Vec<Sample>,
}

fn write_all(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    let mut samples = Vec::new();
    for &code in ErrorCode::ALL {
        for form in SampleForm::ALL {
            let Some(body) = form.of(code) else { continue };
            let file = format!("{}-{}.json", code.code(), form.name());
            fs::write(directory.join(&file), &body)?;
            let decisions = failures(body.as_bytes()).into_iter().map(|failure| Sample {
                file: file.clone(),
                form: form.name(),
                code: code.code(),
                name: code.name(),
                http_status: code.http_status(),
                decision: failure.error().decision(0),
            });
            samples.extend(decisions);
        }
    }
    let decisions = serde_json::to_string_pretty(&Samples { version: 1, samples })?;
    fs::write(directory.join("decisions.json"), decisions + "\n")
}

//! A client that sends messages and follows the library's decisions.

use std::{collections::HashSet, sync::Mutex, time::Duration};

use serde_json::{Value, json};
use whatsapp_errors::{ApiError, DeliveryState, Origin};

const ATTEMPTS: u32 = 5;

pub struct Messenger {
    http: reqwest::Client,
    graph: String,
    stopped: Mutex<Option<ApiError>>,
    opted_out: Mutex<HashSet<String>>,
    waits: Mutex<Vec<Duration>>,
}

#[derive(Debug)]
pub enum Outcome {
    Sent {
        template: bool,
    },
    /// It may have been sent; a status webhook will tell.
    Unclear(ApiError),
    /// Nothing is sent anymore.
    Stopped(ApiError),
    OptedOut,
    Failed(ApiError),
}

impl Messenger {
    pub fn new(graph: String) -> Self {
        let http = reqwest::Client::new();
        Self {
            http,
            graph,
            stopped: Mutex::default(),
            opted_out: Mutex::default(),
            waits: Mutex::default(),
        }
    }

    /// Sends a text, or a template if the window is closed.
    pub async fn send(&self, to: &str) -> Outcome {
        if let Some(error) = self.stopped.lock().expect("no other thread panicked").clone() {
            return Outcome::Stopped(error);
        }
        if self.opted_out.lock().expect("no other thread panicked").contains(to) {
            return Outcome::OptedOut;
        }
        let mut template = false;
        for attempt in 0..ATTEMPTS {
            let kind = if template { "template" } else { "text" };
            let message = json!({"messaging_product": "whatsapp", "to": to, "type": kind});
            let Err(error) = self.post("1029/messages", &message).await else {
                return Outcome::Sent { template };
            };
            if error.needs_template() && !template {
                template = true;
            } else if error.is_account_problem() || error.needs_reauth() {
                *self.stopped.lock().expect("no other thread panicked") = Some(error.clone());
                return Outcome::Stopped(error);
            } else if error.delivery_state() == DeliveryState::MaybeSent {
                return Outcome::Unclear(error);
            } else if let Some(delay) = error.retry_delay(attempt) {
                self.wait(delay);
            } else {
                return Outcome::Failed(error);
            }
        }
        Outcome::Failed(ApiError::builder().message("too many attempts").build())
    }

    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, ApiError> {
        let url = format!("{}/{path}", self.graph);
        let no_response =
            |error: reqwest::Error| ApiError::builder().message(error.to_string()).build();
        let response = self.http.post(url).json(body).send().await.map_err(no_response)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.map_err(no_response)?;
        match ApiError::from_http(status, &headers, &body) {
            // a batch is a success, even if its requests failed
            Some(error) if error.origin() != Origin::Batch => Err(error),
            _ => Ok(serde_json::from_slice(&body).unwrap_or_default()),
        }
    }

    pub fn forget(&self, recipient: &str) {
        self.opted_out.lock().expect("no other thread panicked").insert(recipient.to_owned());
    }

    pub fn waits(&self) -> Vec<Duration> {
        self.waits.lock().expect("no other thread panicked").clone()
    }

    /// Records the wait instead of waiting, to keep the test fast.
    fn wait(&self, delay: Duration) {
        self.waits.lock().expect("no other thread panicked").push(delay);
    }
}

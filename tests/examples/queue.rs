//! Receives failures, decides what to do, queues them as JSON, reads them back and retries.
//!
//! ```text
//! cargo run --example queue
//! ```

use std::{collections::VecDeque, error::Error};

use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use whatsapp_errors::{Affected, ApiError, Decision, DeliveryState, Failure, failures};

/// An entry of the queue: the error with everything that a decision needs, and the number of tries.
#[derive(Serialize, Deserialize)]
struct Job {
    failure: Failure,
    attempt: u32,
    decision: Decision,
}

impl Job {
    fn new(failure: Failure, attempt: u32) -> Self {
        let decision = failure.error().decision(attempt);
        Self { failure, attempt, decision }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    // receive: the response to a request, and a webhook
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", "120".parse()?);
    let response = br#"{"error":{"message":"(#130429) Rate limit hit","code":130429}}"#;
    let error =
        ApiError::from_http(StatusCode::BAD_REQUEST, &headers, response).expect("it has failed");
    let webhook = br#"{"object":"whatsapp_business_account","entry":[{"id":"1022","changes":[
        {"field":"messages","value":{"metadata":{"phone_number_id":"1029"},"statuses":[
            {"id":"wamid.1","status":"failed","recipient_id":"15550100001",
                "errors":[{"code":131049,"title":"Not delivered"}]},
            {"id":"wamid.2","status":"failed","recipient_id":"15550100002",
                "errors":[{"code":131031,"title":"Locked"}]}
        ]}}]}]}"#;

    // decide, and queue what waiting may resolve
    let mut queue: VecDeque<String> = VecDeque::new();
    for failure in [Failure::from(error)].into_iter().chain(failures(webhook)) {
        println!("received  {}", failure.error());
        let job = Job::new(failure, 0);
        println!("decided   {}", job.decision);
        if let Affected::Account { account_id } = job.failure.affected() {
            println!("paused    everything of account {}", account_id.unwrap_or("?"));
        }
        if job.decision.delay.is_some() && job.decision.delivery_state == DeliveryState::NotSent {
            queue.push_back(serde_json::to_string(&job)?);
        }
    }

    // read back, and retry; the second request is refused again
    while let Some(json) = queue.pop_front() {
        let job: Job = serde_json::from_str(&json)?;
        assert_eq!(job.decision, job.failure.error().decision(job.attempt));
        let delay = job.decision.delay.unwrap_or_default();
        println!("queued    {json}");
        println!("retried   {} after {delay:?}", job.failure.error().label());
        if job.attempt == 0 && job.failure.message_id().is_none() {
            queue.push_back(serde_json::to_string(&Job::new(job.failure, 1))?);
        }
    }
    Ok(())
}

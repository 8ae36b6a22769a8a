//! Receives a webhook as Meta posts it, and reports the failures in it.
//!
//! ```text
//! cargo run --example webhook
//! ```

use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use serde_json::json;
use tokio::net::TcpListener;
use whatsapp_errors::failures;

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/webhook", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        axum::serve(listener, Router::new().route("/webhook", post(webhook))).await
    });

    let failed = |id: &str, code: u32, title: &str| {
        json!({"id": id, "status": "failed", "recipient_id": "15550100001",
            "timestamp": "1764000000", "errors": [{"code": code, "title": title}]})
    };
    let statuses = [
        failed("wamid.1", 131026, "Message undeliverable"),
        failed("wamid.2", 131050, "Opted out"),
        failed("wamid.3", 131031, "Account has been locked"),
    ];
    let value = json!({"metadata": {"phone_number_id": "1029"}, "statuses": statuses});
    let entry = json!({"id": "1022", "changes": [{"field": "messages", "value": value}]});
    let body = json!({"object": "whatsapp_business_account", "entry": [entry]});
    let response =
        reqwest::Client::new().post(url).json(&body).send().await.expect("the receiver listens");
    println!("responded with {}", response.status());
}

/// Always responds with 200, because otherwise Meta sends the webhook again.
async fn webhook(body: Bytes) -> StatusCode {
    for failure in failures(&body) {
        let error = failure.error();
        println!(
            "{} to {}",
            failure.message_id().unwrap_or("?"),
            failure.recipient().unwrap_or("?")
        );
        println!("  {error}");
        if error.is_opt_out() {
            println!("  record the opt-out");
        } else if error.recipient_unreachable() {
            println!("  use another channel");
        } else {
            println!("  {:?}: {}", failure.affected(), error.decision(0));
        }
    }
    StatusCode::OK
}

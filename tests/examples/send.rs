//! Sends messages to a small server that fails like the Graph API, and acts on the errors.
//!
//! ```text
//! cargo run --example send
//! ```

use std::time::Duration;

use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use whatsapp_errors::{ApiError, DeliveryState};

const ATTEMPTS: u32 = 3;

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/messages", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        axum::serve(listener, Router::new().route("/messages", post(messages))).await
    });

    for recipient in
        ["15550100001", "15550100002", "15550100003", "15550100004", "15550100005", "15550100006"]
    {
        println!("{recipient}");
        send(&url, recipient).await;
    }
}

async fn send(url: &str, recipient: &str) {
    let mut kind = "text";
    for attempt in 0..ATTEMPTS {
        let message = json!({"messaging_product": "whatsapp", "to": recipient, "type": kind});
        let Err(error) = request(url, &message).await else {
            return println!("  sent as {kind}");
        };
        println!("  {error}");
        let decision = error.decision(attempt);
        if error.needs_template() {
            println!("  the window is closed: a template instead");
            kind = "template";
        } else if error.is_account_problem() {
            return println!("  stop everything. {}", error.explain());
        } else if decision.delivery_state == DeliveryState::MaybeSent {
            return println!("  it may have been sent: wait for the status webhook");
        } else if let Some(delay) = decision.delay {
            println!("  again in {delay:?}");
            // shortened, so that the example ends soon
            tokio::time::sleep(delay.min(Duration::from_millis(50))).await;
        } else {
            return println!("  {}", error.explain());
        }
    }
    println!("  given up after {ATTEMPTS} attempts");
}

async fn request(url: &str, message: &Value) -> Result<Value, ApiError> {
    let no_response =
        |error: reqwest::Error| ApiError::builder().message(error.to_string()).build();
    let response =
        reqwest::Client::new().post(url).json(message).send().await.map_err(no_response)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_err(no_response)?;
    match ApiError::from_http(status, &headers, &body) {
        Some(error) => Err(error),
        None => Ok(serde_json::from_slice(&body).unwrap_or_default()),
    }
}

/// The server: the recipient's last digit selects what happens.
async fn messages(Json(message): Json<Value>) -> Response {
    let fails = |code: u32, title: &str| {
        let message = format!("(#{code}) {title}");
        let error = json!({"message": message, "code": code, "fbtrace_id": "Ab1"});
        (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
    };
    let to = message["to"].as_str().unwrap_or_default();
    match to.chars().last() {
        Some('2') if message["type"] == "text" => fails(131047, "Re-engagement message"),
        Some('3') => fails(131056, "pair rate limit hit"),
        Some('4') => (StatusCode::BAD_GATEWAY, "<html>Bad Gateway</html>").into_response(),
        Some('5') => fails(131031, "Account has been locked"),
        Some('6') => ([("retry-after", "90")], fails(130429, "Rate limit hit")).into_response(),
        _ => Json(json!({"messages": [{"id": "wamid.1"}]})).into_response(),
    }
}

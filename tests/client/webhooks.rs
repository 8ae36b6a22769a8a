//! A receiver of webhooks.

use std::time::Duration;

use axum::{Router, body::Bytes, extract::State, http::StatusCode, routing::post};
use tokio::{
    net::TcpListener,
    sync::{
        Mutex,
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    },
};
use whatsapp_errors::{Failure, failures};

pub struct Receiver {
    url: String,
    failures: Mutex<UnboundedReceiver<Failure>>,
}

impl Receiver {
    pub async fn start() -> Self {
        let (sender, receiver) = unbounded_channel();
        let router = Router::new().route("/", post(receive)).with_state(sender);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url: format!("http://{address}/"), failures: Mutex::new(receiver) }
    }

    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The next failure that a webhook reports.
    pub async fn next(&self) -> Failure {
        let mut failures = self.failures.lock().await;
        let next = tokio::time::timeout(Duration::from_secs(20), failures.recv());
        next.await.expect("a webhook in time").expect("a failure")
    }
}

/// Always responds with 200, because otherwise Meta sends the webhook again.
async fn receive(State(sender): State<UnboundedSender<Failure>>, body: Bytes) -> StatusCode {
    for failure in failures(&body) {
        let _ = sender.send(failure);
    }
    StatusCode::OK
}

//! A server that responds like the Graph API. The recipient's number selects what happens.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

#[derive(Clone)]
struct Graph {
    webhooks: String,
    attempts: Arc<Mutex<HashMap<String, u32>>>,
}

/// Starts the server, which sends its webhooks to the given URL, and returns its own URL.
pub async fn start(webhooks: String) -> String {
    let graph = Graph { webhooks, attempts: Arc::default() };
    let router = Router::new()
        .route("/", post(batch))
        .route("/{number}/messages", post(messages))
        .route("/{account}/message_templates", post(templates))
        .with_state(graph);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn messages(State(graph): State<Graph>, Json(message): Json<Value>) -> Response {
    let to = message["to"].as_str().unwrap_or_default().to_owned();
    let attempt = {
        let mut attempts = graph.attempts.lock().expect("no other thread panicked");
        let attempt = attempts.entry(to.clone()).or_default();
        *attempt += 1;
        *attempt
    };
    match (to.as_str(), attempt) {
        ("15550100002", _) if message["type"] == "text" => error(131047, "Re-engagement message"),
        ("15550100003", ..=2) => {
            error(131056, "(Business Account, Consumer Account) pair rate limit hit")
        }
        ("15550100004", _) => {
            (StatusCode::BAD_GATEWAY, "<html><body>Bad Gateway</body></html>").into_response()
        }
        ("15550100005", _) => error(131031, "Account has been locked"),
        ("15550100006", _) => {
            let webhook = opt_out(&to);
            tokio::spawn(async move {
                reqwest::Client::new().post(graph.webhooks).json(&webhook).send().await
            });
            sent(&to)
        }
        ("15550100007", 1) => {
            let usage = json!({"1029": [{"type": "whatsapp", "call_count": 100, "estimated_time_to_regain_access": 19}]});
            with_header(
                "x-business-use-case-usage",
                &usage.to_string(),
                error(80007, "Rate limit issues"),
            )
        }
        ("15550100008", _) => error(131026, "Message undeliverable"),
        ("15550100007", 2) => with_header("retry-after", "90", error(130429, "Rate limit hit")),
        _ => sent(&to),
    }
}

fn sent(to: &str) -> Response {
    let contact = json!({"input": to, "wa_id": to});
    Json(json!({"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": format!("wamid.{to}")}]}))
        .into_response()
}

fn error(code: u32, title: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(error_body(code, title))).into_response()
}

fn error_body(code: u32, title: &str) -> Value {
    let data = json!({"messaging_product": "whatsapp", "details": "told in detail"});
    let message = format!("(#{code}) {title}");
    json!({"error": {"message": message, "type": "OAuthException", "code": code, "error_data": data, "fbtrace_id": "Ab1"}})
}

fn with_header(name: &'static str, value: &str, response: Response) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(name, value.parse().expect("a header"));
    (headers, response).into_response()
}

async fn templates() -> Response {
    let error = json!({"message": "Invalid parameter", "type": "OAuthException", "code": 100, "error_subcode": 2388024,
        "is_transient": false, "error_user_title": "Content exists", "error_user_msg": "There is such a template."});
    (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
}

async fn batch() -> Response {
    let failed = |code, title| json!({"code": 400, "body": error_body(code, title).to_string()});
    let answers = json!([
        {"code": 200, "body": json!({"messages": [{"id": "wamid.1"}]}).to_string()},
        failed(131030, "Recipient phone number not in allowed list"),
        null,
        failed(4, "Application request limit reached"),
    ]);
    ([(header::CONTENT_TYPE, "application/json")], answers.to_string()).into_response()
}

fn opt_out(to: &str) -> Value {
    let errors = json!([{"code": 131050, "title": "The user has stopped marketing messages",
        "error_data": {"details": "No marketing for this user"}}]);
    let status = json!({"id": format!("wamid.{to}"), "status": "failed", "timestamp": "1764000000", "recipient_id": to,
        "biz_opaque_callback_data": "campaign 12", "errors": errors});
    let value = json!({"messaging_product": "whatsapp", "metadata": {"phone_number_id": "1029"}, "statuses": [status]});
    json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]})
}

//! A client that follows the library's decisions, against a server that responds like the Graph
//! API.

mod graph;
mod messenger;
mod webhooks;

use std::time::Duration;

use messenger::{Messenger, Outcome};
use serde_json::json;
use webhooks::Receiver;
use whatsapp_errors::{Category, DeliveryState, cloud_api::ErrorCode};

struct World {
    messenger: Messenger,
    receiver: Receiver,
}

async fn world() -> World {
    let receiver = Receiver::start().await;
    let graph = graph::start(receiver.url()).await;
    World { messenger: Messenger::new(graph), receiver }
}

fn seconds(waits: &[u64]) -> Vec<Duration> {
    waits.iter().copied().map(Duration::from_secs).collect()
}

#[tokio::test]
async fn a_message_is_sent() {
    let World { messenger, .. } = world().await;
    assert!(matches!(messenger.send("15550100001").await, Outcome::Sent { template: false }));
    assert!(messenger.waits().is_empty());
}

#[tokio::test]
async fn a_closed_window_falls_back_to_a_template() {
    let World { messenger, .. } = world().await;
    assert!(matches!(messenger.send("15550100002").await, Outcome::Sent { template: true }));
}

#[tokio::test]
async fn a_pair_limit_backs_off_by_meta_s_own_schedule() {
    let World { messenger, .. } = world().await;
    assert!(matches!(messenger.send("15550100003").await, Outcome::Sent { template: false }));
    assert_eq!(messenger.waits(), seconds(&[1, 4]));
}

#[tokio::test]
async fn a_lost_answer_is_not_sent_again() {
    let World { messenger, .. } = world().await;
    let Outcome::Unclear(error) = messenger.send("15550100004").await else {
        panic!("a lost answer")
    };
    assert_eq!((error.code(), error.http_status()), (None, Some(502)));
    assert_eq!(error.delivery_state(), DeliveryState::MaybeSent);
    assert!(error.raw().contains("<html>"), "{}", error.raw());
    assert!(messenger.waits().is_empty());
}

#[tokio::test]
async fn a_locked_account_stops_everything() {
    let World { messenger, .. } = world().await;
    let Outcome::Stopped(error) = messenger.send("15550100005").await else {
        panic!("a locked account")
    };
    assert_eq!(error.kind(), Some(ErrorCode::AccountHasBeenLocked));
    assert!(matches!(messenger.send("15550100001").await, Outcome::Stopped(_)));
    assert!(messenger.waits().is_empty());
}

#[tokio::test]
async fn what_no_retry_heals_is_given_up_at_once() {
    let World { messenger, .. } = world().await;
    let Outcome::Failed(error) = messenger.send("15550100008").await else {
        panic!("an unreachable number")
    };
    assert!(error.recipient_unreachable());
    assert!(messenger.waits().is_empty());
}

#[tokio::test]
async fn usage_headers_lengthen_a_wait() {
    let World { messenger, .. } = world().await;
    assert!(matches!(messenger.send("15550100007").await, Outcome::Sent { template: false }));
    assert_eq!(messenger.waits(), seconds(&[19 * 60, 90]));
}

#[tokio::test]
async fn an_opt_out_comes_later_and_is_kept() {
    let World { messenger, receiver } = world().await;
    assert!(matches!(messenger.send("15550100006").await, Outcome::Sent { template: false }));
    let failure = receiver.next().await;
    assert!(failure.error().is_opt_out());
    assert_eq!(
        (failure.recipient(), failure.callback_data()),
        (Some("15550100006"), Some("campaign 12"))
    );
    assert!(failure.message_id().is_some_and(|id| id.starts_with("wamid.")));
    messenger.forget(failure.recipient().expect("a recipient"));
    assert!(matches!(messenger.send("15550100006").await, Outcome::OptedOut));
}

#[tokio::test]
async fn a_template_that_exists_is_a_success() {
    let World { messenger, .. } = world().await;
    let error = messenger
        .post("1029/message_templates", &json!({"name": "greeting"}))
        .await
        .expect_err("it exists");
    assert_eq!((error.code(), error.subcode()), (Some(100), Some(2388024)));
    assert!(error.is_already_done());
    assert_eq!(error.category(), Category::TemplateCreation);
}

#[tokio::test]
async fn a_batch_gives_each_of_its_errors() {
    let World { messenger, .. } = world().await;
    let answer =
        messenger.post("", &json!({"batch": []})).await.expect("a batch is answered with 200");
    let failures = whatsapp_errors::failures(answer.to_string().as_bytes());
    let found: Vec<_> = failures
        .iter()
        .map(|failure| (failure.error().code(), failure.error().http_status()))
        .collect();
    assert_eq!(found, [(Some(131030), Some(400)), (Some(4), Some(400))]);
}

//! Reading errors, compared with reading the same bytes as plain JSON.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};
use whatsapp_errors::{ApiError, failures};

const RESPONSE: &[u8] = br#"{"error":{"message":"(#131056) (Business Account, Consumer Account) pair rate limit hit","type":"OAuthException","code":131056,"error_data":{"messaging_product":"whatsapp","details":"Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time."},"error_subcode":2494055,"fbtrace_id":"Az8or2yhqkZfEZ-_4Qn_Bam"}}"#;

/// A webhook of a hundred failed messages: with a code and a title only, or with all that Meta
/// sends, long ids included.
fn webhook(is_full: bool) -> Vec<u8> {
    let status = |number: u32| {
        let id = if is_full {
            format!(
                "wamid.HBgLMTU1NTAxMDAwMDEVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcAQUJDREVGR0hJSktM{number:08}"
            )
        } else {
            format!("wamid.{number}")
        };
        let error = if is_full {
            json!({"code": 131026, "title": "Message undeliverable",
                "message": "Message undeliverable",
                "error_data": {"details": "Message Undeliverable."},
                "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"})
        } else {
            json!({"code": 131026, "title": "Message undeliverable"})
        };
        json!({"id": id, "status": "failed", "timestamp": "1764000000",
            "recipient_id": format!("1555010{number:04}"), "errors": [error]})
    };
    let statuses: Vec<Value> = (0..100).map(status).collect();
    let metadata =
        json!({"display_phone_number": "15550100000", "phone_number_id": "1065403522422"});
    let value =
        json!({"messaging_product": "whatsapp", "metadata": metadata, "statuses": statuses});
    let entry = json!({"id": "1022901293403", "changes": [{"field": "messages", "value": value}]});
    json!({"object": "whatsapp_business_account", "entry": [entry]}).to_string().into_bytes()
}

fn read(criterion: &mut Criterion) {
    assert_eq!(ApiError::from_response(400, RESPONSE).code(), Some(131_056));
    let mut group = criterion.benchmark_group("response");
    group.throughput(Throughput::Bytes(RESPONSE.len() as u64));
    group.bench_function("ApiError", |bencher| {
        bencher.iter(|| ApiError::from_response(400, black_box(RESPONSE)));
    });
    group.bench_function("Value", |bencher| {
        bencher.iter(|| serde_json::from_slice::<Value>(black_box(RESPONSE)));
    });
    group.finish();

    for (name, is_full) in
        [("webhook of 100 short failures", false), ("webhook of 100 failures", true)]
    {
        let webhook = webhook(is_full);
        assert_eq!(failures(&webhook).len(), 100);
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(webhook.len() as u64));
        group.bench_function("failures", |bencher| bencher.iter(|| failures(black_box(&webhook))));
        group.bench_function("Value", |bencher| {
            bencher.iter(|| serde_json::from_slice::<Value>(black_box(&webhook)));
        });
        group.finish();
    }
}

criterion_group!(benches, read);
criterion_main!(benches);

//! Any body can be read, decided on and shown, and its errors lead to the same decision after a
//! queue.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whatsapp_errors::{ApiError, Failure, failures};

fuzz_target!(|body: &[u8]| {
    let response = Failure::from(ApiError::from_response(400, body));
    for failure in failures(body).iter().chain([&response]) {
        let error = failure.error();
        let _ = (failure.affected(), error.label(), error.explain(), error.raw().len());
        let line = format!("{error}");
        assert!(!line.contains('\n'), "{line}");
        let json = serde_json::to_string(failure).expect("a failure is serialized");
        let queued: Failure = serde_json::from_str(&json).expect("and read back");
        assert_eq!(queued.error().decision(3), error.decision(3));
        // the texts are now masked and on one line, so another round changes nothing
        let json = serde_json::to_string(&queued).expect("a failure is serialized");
        assert_eq!(serde_json::from_str::<Failure>(&json).expect("and read back"), queued);
    }
});

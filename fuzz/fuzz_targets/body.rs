//! Whatever a body holds, it is read, decided on and shown.
#![no_main]

use libfuzzer_sys::fuzz_target;
use whatsapp_errors::{ApiError, failures};

fuzz_target!(|body: &[u8]| {
    let answer = ApiError::from_response(400, body);
    for error in failures(body).iter().map(|failure| failure.error()).chain([&answer]) {
        let _ = (error.retry_delay(3), error.delivery_state(), error.confidence(), error.explain());
        let line = format!("{error}");
        assert!(!line.contains('\n'), "{line}");
    }
});

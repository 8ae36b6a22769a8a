//! Tables of any size, modelled on Meta's reference: blocks of codes with gaps, two of five codes
//! directly after the previous one, short titles and longer texts.

const SUBJECTS: [&str; 20] = [
    "Account",
    "Token",
    "Template",
    "Media",
    "Message",
    "Number",
    "Webhook",
    "Flow",
    "Catalog",
    "Payment",
    "Business",
    "Profile",
    "Session",
    "Recipient",
    "Certificate",
    "Upload",
    "Quality",
    "Sticker",
    "Reaction",
    "Button",
];
const EVENTS: [&str; 25] = [
    "Expired",
    "Rejected",
    "Blocked",
    "Missing",
    "Malformed",
    "Too Large",
    "Too Long",
    "Not Found",
    "Not Allowed",
    "Not Verified",
    "Paused",
    "Disabled",
    "Locked",
    "Limited",
    "Throttled",
    "Duplicated",
    "Unreachable",
    "Outdated",
    "Unsupported",
    "Unpaid",
    "Revoked",
    "Restricted",
    "Undeliverable",
    "Interrupted",
    "Timed Out",
];
const OCCASIONS: [&str; 20] = [
    "On Send",
    "On Read",
    "On Upload",
    "On Download",
    "On Create",
    "On Update",
    "On Delete",
    "On Review",
    "On Import",
    "On Export",
    "On Login",
    "On Register",
    "On Migrate",
    "On Verify",
    "On Publish",
    "On Subscribe",
    "On Forward",
    "On Reply",
    "On Retry",
    "On Archive",
];

/// One error.
pub struct Row {
    pub code: u32,
    pub name: String,
    pub description: String,
}

/// The first rows of an endless generated table.
pub fn rows(count: usize) -> Vec<Row> {
    let mut state = 7_u32;
    let mut code = 100;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        code += match state >> 16 & 0xff {
            0..=109 => 1,
            110..=249 => 2 + (state >> 24) % 12,
            _ => 1_000 + (state >> 24) * 16,
        };
        code
    };
    (0..count).map(|index| row(index, next())).collect()
}

fn row(index: usize, code: u32) -> Row {
    let [subject, event, occasion] = [
        SUBJECTS[index % SUBJECTS.len()],
        EVENTS[index / SUBJECTS.len() % EVENTS.len()],
        OCCASIONS[index / (SUBJECTS.len() * EVENTS.len())],
    ];
    let description = format!("{subject} {event} {occasion}");
    Row { code, name: description.replace(' ', ""), description }
}

/// The table as CSV.
pub fn csv(rows: &[Row]) -> String {
    let mut csv =
        "Error Code,Description,Details,Possible Reasons & Solutions,HTTP Status\n".to_owned();
    for (Row { code, description, .. }, status) in
        rows.iter().zip([400, 401, 403, 404, 429, 500].iter().cycle())
    {
        let title = description.to_lowercase();
        csv += &format!(
            "{code},{description},The request ended in the state `{title}` and nothing was sent.,\
             \"Error {code} occurs if the state `{title}` was not cleared, for instance by an earlier call. \
             Clear it, then send the request again.\",{status}\n"
        );
    }
    csv
}

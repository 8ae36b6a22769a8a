/// The columns that have a meaning of their own, each described once: heading, variant of
/// `Standard`, kind of its cells, presence, accessor, and the line that documents it. `callback`
/// gets them all.
///
/// Presence is `never_blank`, `required` (blank cells only with `?`) or `optional`. Every other
/// column of a table is one that the table declares itself. In the library, a column marked `data`
/// is a method of `ErrorTable` and a field of `Row` with this type; the methods and fields of those
/// marked `core` are written by hand.
#[doc(hidden)]
#[macro_export]
macro_rules! __standard_columns {
    ($callback:path) => {
        $callback! {
            "Error Code" ErrorCode Codes never_blank
                core(code)
                "The code; for a range, its first code.";
            "Name" Name Name optional
                core(name)
                "The name of the variant.";
            "Formerly" Formerly Names optional
                core(formerly)
                "The names that the variant had before.";
            "Description" Description Text never_blank
                core(description)
                "The short title.";
            "Details" Details Text required
                data(details: &'static str)
                "What the error means.";
            "Possible Reasons & Solutions" Reasons Text required
                data(reasons_and_solutions: &'static str)
                "Why it occurs, and what to do.";
            "HTTP Status" HttpStatus Status required
                data(http_status: u16)
                "The HTTP status that the table gives, from 100 to 599.";
            "Category" Category Category optional
                data(category: Category)
                "What kind of error it is.";
            "Retry" Retry Retry optional
                data(retry: Retry)
                "Whether and when the same request may be sent again.";
            "Scope" Scope Scope optional
                data(scope: Scope)
                "How much is affected.";
            "Actor" Actor Actor optional
                data(actor: Actor)
                "Who must act.";
            "Delivery" Delivery Delivery optional
                data(delivery: Delivery)
                "How the error is delivered.";
            "Subcode Of" SubcodeOf Parents optional
                core(subcode_of)
                "The parent codes that this one arrives under as a sub-code.";
            "Source" Source Text optional
                data(provenance: &'static str)
                "Where the error is documented or was observed.";
            "Checked" Checked Date optional
                data(last_checked: &'static str)
                "The date the source was last checked, as `YYYY-MM-DD`.";
            "Note" Note Text optional
                data(note: &'static str)
                "Caveats, including disagreements between sources.";
            "Deprecated" Deprecated Text optional
                data(deprecated: &'static str)
                "What to use instead of this row.";
        }
    };
}

//! Prints what the library costs at build time, as ratios of runs that took turns. Needs `cargo` and a quiet machine.

// what every macro crate has without saying so
extern crate proc_macro;

#[path = "../../whatsapp-errors-macros/src/args.rs"]
mod args;
#[path = "../../whatsapp-errors-macros/src/expand/mod.rs"]
mod expand;
#[path = "../../whatsapp-errors-macros/src/name.rs"]
mod name;
#[path = "../../whatsapp-errors-macros/src/name_key.rs"]
mod name_key;
#[path = "../../whatsapp-errors-macros/src/nearest.rs"]
mod nearest;
#[path = "../../whatsapp-errors-macros/src/perfect_hash.rs"]
mod perfect_hash;
#[path = "../../whatsapp-errors-macros/src/problem.rs"]
mod problem;
#[expect(dead_code, reason = "here tables come from memory")]
#[path = "../../whatsapp-errors-macros/src/source.rs"]
mod source;
#[path = "../../whatsapp-errors-macros/src/spec/mod.rs"]
mod spec;
#[path = "../../whatsapp-errors-macros/src/table.rs"]
mod table;

mod contest;
mod cost;
mod downstream;
mod edit;
mod growth;
mod project;
#[path = "../rows.rs"]
mod rows;
mod shapes;
mod size;

fn main() {
    downstream::clean();
    downstream::on_top_of_serde();
    edit::one_cell();
    growth::rows();
    size::binaries();
}

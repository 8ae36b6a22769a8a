//! Prints what the library costs at build time, as ratios between alternating runs. Needs `cargo`
//! and an otherwise idle machine.

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

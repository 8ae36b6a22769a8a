//! Alternating builds.

use std::{process::Command, thread, time::Duration};

use crate::cost::Cost;

/// One of the builds that are compared. It prepares a build and returns the command to measure.
pub struct Contestant<'a> {
    pub name: &'a str,
    pub prepare: Box<dyn Fn(usize) -> Command + 'a>,
}

impl<'a> Contestant<'a> {
    pub fn new(name: &'a str, prepare: impl Fn(usize) -> Command + 'a) -> Self {
        Self { name, prepare: Box::new(prepare) }
    }
}

/// Alternates the builds and prints a line for each: its median time, the median of its ratios to
/// the first build in the same round, and its largest peak of memory.
pub fn contest(rounds: usize, title: &str, contestants: &[Contestant]) {
    println!("\n| {title} | seconds | ratio | peak MB |\n|---|--:|--:|--:|");
    let mut costs: Vec<Vec<Cost>> = contestants.iter().map(|_| Vec::new()).collect();
    // the first round fills the disk caches
    for round in 0..=rounds {
        for (contestant, costs) in contestants.iter().zip(&mut costs) {
            let mut command = (contestant.prepare)(round);
            // cargo and rustc compare modification times
            thread::sleep(Duration::from_millis(20));
            let cost = Cost::of(&mut command);
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    let first = &costs[0];
    for (contestant, costs) in contestants.iter().zip(&costs) {
        let seconds = median(costs.iter().map(|cost| cost.seconds));
        let ratio =
            median(costs.iter().zip(first).map(|(cost, first)| cost.seconds / first.seconds));
        let megabytes = costs.iter().map(|cost| cost.megabytes).fold(0.0, f64::max);
        println!("| {} | {seconds:.2} | {ratio:.2} | {megabytes:.0} |", contestant.name);
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

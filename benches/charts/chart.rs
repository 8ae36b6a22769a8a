//! Lines over two logarithmic axes, as SVG.

use std::ops::Range;

use plotters::{
    coord::{Shift, combinators::BindKeyPoints},
    element::DynElement,
    prelude::*,
    style::text_anchor::{HPos, Pos, VPos},
};

/// Legible on a phone, which shows the picture at two thirds of its width.
const SIZE: (u32, u32) = (520, 400);
const LETTERS: u32 = 20;
/// On the right, for the names at the ends of the lines.
const NAMES: u32 = 172;
const LINE_HEIGHT: i32 = 21;

const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);
const INK: RGBColor = RGBColor(0x1f, 0x23, 0x28);
const GRID: RGBColor = RGBColor(0xd1, 0xd9, 0xe0);
/// Each has a contrast of at least 3 to both papers.
const COLOURS: [RGBColor; 6] = [
    RGBColor(0x2f, 0x7d, 0xe1),
    RGBColor(0xd0, 0x5f, 0x1c),
    RGBColor(0x2d, 0x98, 0x5f),
    RGBColor(0xa9, 0x5f, 0xd0),
    RGBColor(0x94, 0x7c, 0x14),
    RGBColor(0xd6, 0x4a, 0x78),
];
const DARK: &str = "@media (prefers-color-scheme: dark) { \
    [fill='#FFFFFF'] { fill: #0d1117 } [fill='#1F2328'] { fill: #e6edf3 } \
    [stroke='#1F2328'] { stroke: #e6edf3 } [stroke='#D1D9E0'] { stroke: #3d444d } }";

pub struct Chart {
    pub title: &'static str,
    pub across: &'static str,
    /// At most one for each colour; the first is drawn stronger.
    pub series: Vec<Series>,
}

pub struct Series {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

impl Chart {
    pub fn svg(&self) -> String {
        let mut svg = String::new();
        self.draw(&SVGBackend::with_string(&mut svg, SIZE).into_drawing_area());
        let title = format!("{}, by {}", self.title, self.across);
        let head = format!("<title>{title}</title>\n<style>{DARK}</style>\n<rect");
        svg.replacen("<svg ", "<svg role=\"img\" ", 1).replacen("<rect", &head, 1)
    }

    fn draw(&self, area: &Area) {
        area.fill(&PAPER).expect("a string takes all");
        let points = || self.series.iter().flat_map(|series| series.points.iter().copied());
        let (across, up) = (around(points().map(|point| point.0)), around(points().map(|it| it.1)));
        let mut sizes: Vec<f64> = points().map(|point| point.0).collect();
        sizes.sort_by(f64::total_cmp);
        sizes.dedup();
        let text = ("sans-serif", LETTERS).into_font().color(&INK);
        let mut axes = ChartBuilder::on(area)
            .caption(self.title, ("sans-serif", LETTERS).into_font().color(&INK))
            .margin(10)
            .margin_right(NAMES)
            .x_label_area_size(54)
            .y_label_area_size(50)
            .build_cartesian_2d(
                across.log_scale().with_key_points(sizes),
                up.clone().log_scale().with_key_points(ticks(&up)),
            )
            .expect("room for the axes");
        axes.configure_mesh()
            .bold_line_style(GRID)
            .axis_style(INK)
            .label_style(text.clone())
            .x_desc(self.across)
            .x_label_formatter(&|rows| with_commas(*rows))
            .y_label_formatter(&f64::to_string)
            .draw()
            .expect("a string takes all");

        let lines: Vec<Vec<(i32, i32)>> = self
            .series
            .iter()
            .map(|series| series.points.iter().map(|point| axes.backend_coord(point)).collect())
            .collect();
        let heights = apart(lines.iter().map(|line| line[line.len() - 1].1).collect());
        // the first is drawn last, above the others
        for (index, line) in lines.iter().enumerate().rev() {
            let (colour, width) = (COLOURS[index], if index == 0 { 4 } else { 2 });
            let style = colour.stroke_width(width);
            area.draw(&PathElement::new(line.clone(), style)).expect("a string takes all");
            let name = (line[line.len() - 1].0 + 18, heights[index]);
            for place in line.iter().chain([&name]) {
                area.draw(&mark(index, *place)).expect("a string takes all");
            }
            let text = text.clone().pos(Pos::new(HPos::Left, VPos::Center));
            area.draw(&Text::new(self.series[index].name.clone(), (name.0 + 10, name.1), text))
                .expect("a string takes all");
        }
    }
}

/// A mark of another form for each series, so that it is known without its colour.
fn mark<'a>(index: usize, (x, y): (i32, i32)) -> DynElement<'a, SVGBackend<'a>, (i32, i32)> {
    let fill = COLOURS[index].filled();
    match index {
        0 => Circle::new((x, y), 5, fill).into_dyn(),
        1 => TriangleMarker::new((x, y), 6, fill).into_dyn(),
        2 => Rectangle::new([(x - 4, y - 4), (x + 4, y + 4)], fill).into_dyn(),
        3 => Polygon::new([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], fill).into_dyn(),
        4 => Cross::new((x, y), 4, COLOURS[index].stroke_width(2)).into_dyn(),
        _ => Circle::new((x, y), 4, COLOURS[index].stroke_width(2)).into_dyn(),
    }
}

/// Heights of names, in the order of the lines' ends and so far from each other that each can be
/// read.
fn apart(mut heights: Vec<i32>) -> Vec<i32> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by_key(|&index| heights[index]);
    // each pass moves two neighbours that are too near by the same distance
    for _ in 0..heights.len() * heights.len() {
        for pair in order.windows(2) {
            let lacking = LINE_HEIGHT - (heights[pair[1]] - heights[pair[0]]);
            if lacking > 0 {
                heights[pair[0]] -= (lacking + 1) / 2;
                heights[pair[1]] += (lacking + 1) / 2;
            }
        }
    }
    heights
}

/// A range with all values in it, and a little room.
fn around(values: impl Iterator<Item = f64> + Clone) -> Range<f64> {
    let least = values.clone().fold(f64::INFINITY, f64::min);
    let most = values.fold(0.0, f64::max);
    least / 1.3..most * 1.3
}

/// 1, 2 and 5 of each power of ten in a range.
fn ticks(range: &Range<f64>) -> Vec<f64> {
    let powers = (-3..6).map(|power| 10_f64.powi(power));
    powers
        .flat_map(|power| [1.0, 2.0, 5.0].map(|first| first * power))
        .filter(|tick| range.contains(tick))
        .collect()
}

fn with_commas(number: f64) -> String {
    let thousands = (number / 1_000.0).floor();
    if thousands > 0.0 {
        format!("{thousands},{:03}", number % 1_000.0)
    } else {
        number.to_string()
    }
}

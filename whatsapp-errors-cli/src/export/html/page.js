const form = document.getElementById("filter");
const search = document.getElementById("search");
const controls = document.getElementById("controls");
const body = document.getElementById("rows");
const table = body.closest("table");
const selects = [...controls.querySelectorAll("select")];
const options = new Map(selects.map(select => [select, [...select.options]]));
const defaults = new Map(selects.map(select =>
  [select, [...select.options].find(option => option.defaultSelected)?.value ?? "all"]));
const tables = selects.find(select => select.name === "table");
const summary = document.querySelector("meta[name=description]");
const page = { title: document.title, summary: summary.content };

// Words are compared without punctuation: `Re-engagement` is two, `131_047` and `131,047` are one.
// What is pasted may hold characters that nobody sees.
const JOINTS = /\p{Cf}+|(?<=\d)(?:_(?=\d)|,(?=\d{3}(?!\d)))/gu;
const words = text =>
  text.toLowerCase().replace(JOINTS, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const spaced = text => ` ${words(text)} `;

const entries = [...body.rows].map((row, place) => {
  const [, own, first, last = first] = row.id.match(/^(own-)?(\d+)(?:-(\d+))?$/);
  const [code, status, title, verdict, texts] = row.cells;
  // the titles of sub-codes are theirs
  const others = row.querySelector(".subcodes")?.textContent ?? "";
  const parts = [code, title, verdict, texts].map(cell => cell.textContent);
  if (/\d/.test(status.textContent)) parts.push(`http ${status.textContent}`);
  return {
    row, place, own, first, last,
    parents: (row.dataset.parents ?? "").split(" "),
    title: spaced(title.textContent),
    text: spaced(parts.join(" ").replace(others, " ")),
  };
});
let moved = false;

// A longer text is not repeated where nothing matches it.
const LONGEST_QUOTED = 80;
const EXACT = 0;
const MISSING = 9;
// From this many digits on a number is a code, not an amount.
const CERTAIN_DIGITS = 5;

const has = ({ first, last }, code) =>
  Number(first) <= Number(code) && Number(code) <= Number(last);

// How well a row fits a word: the less, the better.
function distance(entry, word) {
  if (/^\d+$/.test(word)) {
    if (has(entry, word)) return EXACT;
    if (entry.parents.includes(word)) return 1;
    if (entry.first.startsWith(word)) return 2;
    if (entry.title.includes(` ${word} `)) return 3;
    return entry.text.includes(` ${word} `) ? 6 : MISSING;
  }
  if (entry.title.includes(` ${word} `)) return 3;
  if (entry.title.includes(` ${word}`)) return 4;
  if (entry.title.includes(word)) return 5;
  if (entry.text.includes(` ${word}`)) return 6;
  return entry.text.includes(word) ? 7 : MISSING;
}

// The rows that have every word, and those whose code is in the text, as in a pasted message.
function ranked(candidates, text) {
  const query = [...new Set(words(text).split(" ").filter(Boolean))];
  const ranks = candidates.map(entry => {
    const distances = query.map(word => distance(entry, word));
    const total = distances.reduce((sum, distance) => sum + distance, 0);
    const codes = query.filter((_, index) => distances[index] === EXACT);
    const hasAll = !distances.includes(MISSING);
    return { entry, total, codes, hasAll };
  });
  let found = ranks.filter(({ codes, hasAll }) =>
    hasAll || codes.some(code => code.length >= CERTAIN_DIGITS));
  if (found.length === 0) found = ranks.filter(({ codes }) => codes.length > 0);
  found.sort((a, b) => a.total - b.total || a.entry.place - b.entry.place);
  return found.map(({ entry }) => entry);
}

function show(found) {
  const shown = new Set(found);
  for (const entry of entries) entry.row.hidden = !shown.has(entry);
  if (found.length === 0) return;
  const isSorted = found.every(({ place }, index) => index === 0 || found[index - 1].place < place);
  if (moved || !isSorted) body.append(...(isSorted ? entries : found).map(({ row }) => row));
  moved = !isSorted;
}

const isChosen = (row, select) =>
  select.value === "all" || row.dataset[select.name] === select.value;
const inTable = () => entries.filter(({ row }) => !tables || isChosen(row, tables));

// Each filter offers what the chosen table has.
function offer() {
  const rows = inTable().map(({ row }) => row);
  for (const select of selects.filter(select => select !== tables)) {
    const present = new Set(rows.map(row => row.dataset[select.name])).add("all");
    const chosen = select.value;
    select.replaceChildren(...options.get(select).filter(({ value }) => present.has(value)));
    select.value = present.has(chosen) ? chosen : "all";
    select.parentElement.hidden = present.size < 3;
  }
}

function apply() {
  const candidates = inTable();
  const found = ranked(
    candidates.filter(({ row }) => selects.every(select => isChosen(row, select))),
    search.value,
  );
  show(found);
  const text = search.value.trim();
  const quoted = text.length > LONGEST_QUOTED ? "this text" : `“${text}”`;
  const where = tables && tables.value !== "all" ? ` in ${tables.selectedOptions[0].text}` : "";
  document.getElementById("count").textContent = found.length > 0
    ? `${found.length} of ${candidates.length} codes${where}`
    : `Nothing matches ${text ? quoted : "these filters"}${where}.`;
  table.hidden = found.length === 0;
  document.getElementById("help").hidden = found.length > 0;
}

// Sets the fields, each to a value or, without one, to what it is at first.
function fill(value) {
  search.value = value("q") ?? "";
  // the table first, since it decides what the others offer
  for (const select of selects) {
    select.value = value(select.name) ?? defaults.get(select);
    if (!select.value) select.value = defaults.get(select);
    if (select === selects[0]) offer();
  }
  apply();
}

// The row that the address names: `#131047`, or `#250` for a row of a range.
function target() {
  const [, own, code] = location.hash.match(/^#(own-)?(\d+)(?:-\d+)?$/) ?? [];
  return code && entries.find(entry => entry.own === own && has(entry, code));
}

function describe(entry) {
  if (!entry) {
    document.title = page.title;
    summary.content = page.summary;
    return;
  }
  const [code, title] = ["th a", "h2"].map(part => entry.row.querySelector(part).textContent);
  const name = `${code} ${title}`;
  document.title = `${name} · ${page.title}`;
  const [, ...meaning] = entry.row.querySelector("p:not([class])")?.childNodes ?? [];
  summary.content = `${name}: ${meaning.map(node => node.textContent).join("").trim()}`;
}

function reveal() {
  const entry = target();
  describe(entry);
  if (!entry) return;
  if (location.hash !== `#${entry.row.id}`) {
    // the browser marks a row only by its own name; this ends in `hashchange`
    location.replace(`#${entry.row.id}`);
    return;
  }
  if (entry.row.hidden) {
    fill(name => name === "table" ? entry.row.dataset.table : undefined);
    share();
  }
  entry.row.scrollIntoView();
}

// The search and the filters in the address.
function share() {
  const fields = new URLSearchParams(location.search);
  const set = (name, value, none) =>
    value === none ? fields.delete(name) : fields.set(name, value);
  set("q", search.value.trim(), "");
  for (const select of selects) set(select.name, select.value, defaults.get(select));
  // a row that the search hides would undo the search when the page is opened again
  const isShown = target()?.row.hidden === false;
  const query = fields.size > 0 ? `?${fields}` : location.pathname;
  history.replaceState(history.state, "", query + (isShown ? location.hash : ""));
  if (!isShown) describe();
}

function restore() {
  const fields = new URLSearchParams(location.search);
  fill(name => fields.get(name));
  reveal();
}

let sharing;
function change() {
  apply();
  // browsers limit how often the address may change
  clearTimeout(sharing);
  sharing = setTimeout(share, 200);
}

function measure() {
  const sticky = getComputedStyle(form).position === "sticky" ? form : controls;
  document.documentElement.style.setProperty("--sticky", `${sticky.offsetHeight}px`);
}

controls.addEventListener("input", event => {
  if (event.target === tables) offer();
  change();
});
form.addEventListener("reset", event => {
  event.preventDefault();
  fill(() => undefined);
  share();
});
form.addEventListener("submit", event => event.preventDefault());
addEventListener("keydown", event => {
  const isField = event.target.matches("input, select");
  if (event.key === "/" && !isField && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && !event.target.matches("select")) {
    form.reset();
  }
});
addEventListener("hashchange", reveal);
addEventListener("popstate", restore);
// Some browsers take a table with another layout for no table.
for (const row of table.rows) {
  row.role = "row";
  for (const cell of row.cells) {
    cell.role = { col: "columnheader", row: "rowheader" }[cell.scope] ?? "cell";
  }
}
for (const part of [...table.tBodies, table.tHead]) part.role = "rowgroup";
table.role = "table";

controls.hidden = false;
measure();
new ResizeObserver(measure).observe(form);
new ResizeObserver(measure).observe(controls);
restore();

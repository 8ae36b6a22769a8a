// What the checks of the page do and look at.
const one = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const rows = () => all("tbody tr").filter(row => !row.hidden).map(row => row.id);
const row = id => document.getElementById(id);
const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
// until the address has followed
const settle = () => wait(400);

function change(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
const choose = (name, value) => change(one(`select[name=${name}]`), value);

// The rows that a search shows: how many, and the first ones.
function search_for(text, first = 1) {
  change(one("#search"), text);
  return [rows().length, ...rows().slice(0, first)].join(" ");
}

const chosen = name => one(`select[name=${name}]`).value;
const words = name =>
  [...one(`select[name=${name}]`).options].map(option => option.text).join(", ");
const children_of = code => all("tr[data-parents]")
  .filter(row => row.dataset.parents.split(" ").includes(code)).map(row => row.id);

// Whether a row of the own table names the same code of Meta's reference, with a link to it.
function says_what_meta_means(own) {
  const meant = row(own.id.slice("own-".length));
  const link = own.querySelector(".note a");
  return link.hash === `#${meant.id}`
    && link.textContent === `${meant.id} ${meant.querySelector("h2").textContent}`;
}

// Whether the first line of a row is in sight, not below the form.
function is_in_sight(id) {
  const link = row(id).querySelector("a").getBoundingClientRect();
  const top = document.elementFromPoint(link.left + link.width / 2, link.top + link.height / 2);
  return row(id).contains(top);
}

// The longest time in milliseconds that one of the searches takes, the layout included. Each is
// measured 15 times, since other programs run on the machine too.
function slowest() {
  const times = ["1", "13", "131047", "rate limit", "e", "template", "zzzz", ""].map(text =>
    Math.min(...Array.from({ length: 15 }).map(() => {
      change(one("#search"), "x");
      document.body.offsetHeight;
      const start = performance.now();
      change(one("#search"), text);
      const handled = performance.now();
      document.body.offsetHeight;
      return handled - start;
    })));
  return Math.max(...times);
}

// Whether a row is shown, whether it is in sight, and which table is chosen.
const seen = id => [rows().includes(id), is_in_sight(id), chosen("table")].join(" ");

// What the page would load, but for what is in its own text.
function loads() {
  const elements = all("[src], [srcset], link").map(element => element.src ?? element.href);
  const styles = all("style").map(style => style.textContent.match(/@import|url\([^)]*/g) ?? []);
  return [elements, styles].flat(2).filter(address => !/^(url\()?.?data:/.test(address));
}

// How bright a color is, from 0 to 255.
const luminance = color =>
  color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;

async function violations() {
  const { violations } = await axe.run();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`).join(", ");
}

const loaded = address => new Promise((done, failed) => {
  const script = document.createElement("script");
  Object.assign(script, { src: address, onload: done, onerror: failed });
  document.head.append(script);
});

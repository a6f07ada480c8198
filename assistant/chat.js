// Runs once in each HTML part of the pages: the conversation, the evidence, the parcel (what the server hands over, see
// app.py) and the catalogue of sources. `element` is the part, `trigger` sends an event to Python, `watch` runs after
// Python has changed the part, `props` are its values.

const conversation = () => document.querySelector("#conversation .scroll");
const panel = () => document.querySelector("#evidence .scroll");
const evidence = () => document.querySelector("#evidence");   // stays, where its inside is drawn anew
const stacked = () => matchMedia("(max-width: 899px), (max-height: 479px)").matches;

// Says something to those who listen, once: the region stays, and is never drawn anew.
function say(text) {
  let region = document.querySelector("#said");
  if (!region) {
    region = document.body.appendChild(document.createElement("div"));
    region.id = "said";
    region.role = "status";
    region.className = "unseen";
  }
  region.textContent = text;
}

// Marks the citations that led to what the panel shows, and returns the first of them.
function current() {
  const { turn, number, value } = panel().querySelector("section[data-turn]")?.dataset ?? {};
  const same = `.cite[data-turn="${turn}"][data-number="${number}"]${value ? `[data-value="${value}"]` : ""}`;
  for (const link of conversation().querySelectorAll(".cite")) {
    if (link.matches(same)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  return turn === undefined ? null : conversation().querySelector(same);
}

function reachable(part) {
  for (const wide of part.querySelectorAll(".wide")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;   // so that a keyboard can scroll it
  }
}

function showMark() {
  const box = panel();
  reachable(box);
  const mark = box.querySelector("tr.quoted, mark");
  const top = (part) => part.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  const head = box.querySelector("header")?.offsetHeight ?? 0;
  // Only the panel scrolls: the page stays where the reader is. A row is shown with its column headings, if both fit.
  const table = mark?.closest("table");
  const room = box.clientHeight - head - 40;
  if (!mark) box.scrollTop = 0;
  else if (table && top(mark) + mark.offsetHeight - top(table) < room) box.scrollTop = top(table) - head - 16;
  else box.scrollTop = top(mark) - head - room / 4;
  current();
  if (!evidence().dataset.followed) return;
  delete evidence().dataset.followed;
  box.querySelector("h2")?.focus({ preventScroll: true });
  if (stacked()) (mark ?? box).scrollIntoView({ block: mark ? "center" : "start" });
}

function showNewest() {
  const box = conversation();
  reachable(box);
  const newest = box.querySelector(".exchange:last-of-type");
  current();
  if (!newest) return;
  if (stacked()) newest.scrollIntoView({ block: "nearest" });
  else box.scrollTop += newest.getBoundingClientRect().top - box.getBoundingClientRect().top - 16;
  const answer = newest.querySelector(".answer");
  if (!answer || document.body.dataset.told === newest.dataset.turn) return;
  document.body.dataset.told = newest.dataset.turn;
  say([...answer.querySelectorAll(":scope > :is(p, ul, ol, blockquote):not(.save)")].map((part) => part.innerText).join("\n"));
}

// What a cell is sorted by: numbers as such, dates by year, month and day, and what is not known after all else.
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
function valueOf(cell) {
  const text = (cell.dataset.value ?? cell.textContent).trim();
  if (cell.classList.contains("none") || text === "" || text === "undated") return null;
  const date = text.match(/^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})$/);
  const month = date?.[2] ? MONTHS.indexOf(date[2].toLowerCase()) + 1 : 0;
  if (date && (month || !date[2])) return `${date[3]}-${String(month).padStart(2, "0")}-${(date[1] ?? "").padStart(2, "0")}`;
  return /^-?\d+(\.\d+)?=?$/.test(text) ? parseFloat(text) : text.toLowerCase();   // "6=" is a shared rank
}

function sort(button) {
  const head = button.closest("th");
  const rows = [...head.closest("table").tBodies[0].rows];
  const up = head.getAttribute("aria-sort") !== "ascending";
  const keys = new Map(rows.map((row) => [row, valueOf(row.cells[head.cellIndex])]));
  rows.sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
    return up ? order : -order;
  });
  for (const cell of head.parentNode.cells) cell.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  head.closest("table").tBodies[0].append(...rows);
  say(`Sorted by ${button.textContent}, ${up ? "ascending" : "descending"}`);
}

function search(box) {
  const words = box.value.toLowerCase().split(/\s+/);
  const rows = [...element.querySelector(".held-table").tBodies[0].rows];
  for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  const shown = rows.filter((row) => !row.hidden).length;
  element.querySelector("[data-found]").textContent = `${shown} of ${rows.length} shown`;
}

// The clipboard is there on this machine and over HTTPS only; elsewhere the older way serves.
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = text;
    field.className = "unseen";
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  show(done);
}

// A word on what was done, for eyes and for ears.
function show(text) {
  const shown = document.querySelector("#shown") ?? document.body.appendChild(document.createElement("div"));
  shown.id = "shown";
  shown.ariaHidden = "true";
  shown.textContent = text;
  clearTimeout(shown.timer);
  shown.timer = setTimeout(() => shown.remove(), 5000);
  say(text);
}

function save({ name, type, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function receive() {
  if (!props.value) return;
  const { file, said, reported, remark } = JSON.parse(props.value);
  if (file) {
    save(file);
    show(`${file.name} was saved`);
  }
  if (said) show(said);
  if (reported === undefined || reported === null) return;
  const actions = conversation().querySelector(`.exchange[data-turn="${reported}"] .actions`);
  actions.querySelector("[data-report]")?.remove();
  actions.parentNode.querySelector(".remark")?.remove();
  actions.insertAdjacentHTML("afterend", remark);   // the server's own words: nothing of a reader's or a notice's
  actions.parentNode.querySelector(".remark input")?.focus();
}

const WANTED = "[data-ask], [data-number], [data-source], [data-back], [data-sort], [data-copy], [data-address], [data-pack], [data-report], [data-file]";
element.addEventListener("click", (event) => {
  const to = event.target.closest(WANTED);
  if (!to || !element.contains(to)) return;
  event.preventDefault();
  const { ask, turn, number, value, source } = to.dataset;
  if ("sort" in to.dataset) return sort(to);
  if ("copy" in to.dataset) return copy(to.dataset.copy, "The answer was copied, with its sources");
  if ("address" in to.dataset) return copy(new URL(to.dataset.address, location.href).href, "The link was copied");
  if ("pack" in to.dataset) return trigger("pack", { turn: Number(to.dataset.pack), page: location.origin + location.pathname });
  if ("report" in to.dataset) return trigger("report", { turn: Number(to.dataset.report), remark: "" });
  if ("file" in to.dataset) return trigger("file", { source: to.dataset.file });
  if (ask !== undefined) {
    conversation().focus({ preventScroll: true });   // the button itself may be gone in a moment
    return trigger("ask", { question: ask });
  }
  if ("back" in to.dataset) return current()?.focus();
  evidence().dataset.followed = "yes";
  const open = panel().querySelector("section[data-turn]")?.dataset;
  if (source !== undefined) trigger("read", { source });
  else if (open?.turn === turn && open?.number === number && open?.value === value) showMark();   // there already: nothing would change
  else trigger("cite", { turn: Number(turn), number: Number(number), value: value ?? "" });
});

element.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const remark = form.querySelector("input").value.trim();
  if (!remark) return form.querySelector("input").focus();
  trigger("report", { turn: Number(form.dataset.remark), remark });
  form.replaceWith("Reported.");
});

element.addEventListener("input", (event) => {
  if ("search" in event.target.dataset) search(event.target);
});

if (element.closest("#parcel")) watch("value", receive);
else if (element.closest("#evidence")) watch("value", showMark);
else if (element.closest("#conversation")) watch("value", showNewest);
else watch("value", () => reachable(element));

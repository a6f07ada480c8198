// Runs once in each of the page's two HTML parts, the conversation and the evidence (see app.py). `element` is the
// part, `trigger` sends an event to Python, `watch` runs after Python has changed the part.

const conversation = () => document.querySelector("#conversation .scroll");
const panel = () => document.querySelector("#evidence .scroll");
const evidence = () => document.querySelector("#evidence");   // stays, where its inside is drawn anew
const stacked = () => matchMedia("(max-width: 899px), (max-height: 479px)").matches;

// Marks the citations that led to what the panel shows, and returns the first of them.
function current() {
  const { turn, number } = panel().querySelector("section[data-turn]")?.dataset ?? {};
  const same = `.cite[data-turn="${turn}"][data-number="${number}"]`;
  for (const link of conversation().querySelectorAll(".cite")) {
    link.toggleAttribute("aria-current", link.matches(same));
  }
  return turn === undefined ? null : conversation().querySelector(same);
}

function showMark() {
  const box = panel();
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
  for (const wide of box.querySelectorAll(".wide")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;   // so that a keyboard can scroll it
  }
  const newest = box.querySelector(".exchange:last-of-type");
  current();
  if (!newest) return;
  if (stacked()) newest.scrollIntoView({ block: "nearest" });
  else box.scrollTop += newest.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

element.addEventListener("click", (event) => {
  const to = event.target.closest("[data-ask], [data-number], [data-source], [data-back]");
  if (!to || !element.contains(to)) return;
  event.preventDefault();
  const { ask, turn, number, source } = to.dataset;
  if (ask !== undefined) {
    conversation().focus({ preventScroll: true });   // the button itself may be gone in a moment
    return trigger("ask", { question: ask });
  }
  if ("back" in to.dataset) return current()?.focus();
  evidence().dataset.followed = "yes";
  const open = panel().querySelector("section[data-turn]")?.dataset;
  if (source !== undefined) trigger("read", { source });
  else if (open?.turn === turn && open?.number === number) showMark();   // there already: nothing would change
  else trigger("cite", { turn: Number(turn), number: Number(number) });
});

watch("value", element.closest("#evidence") ? showMark : showNewest);

// My recipe box: the entries a reader saved, as [{id, note}] in this browser and nowhere else.
const BOX = "box", KEPT = "box-kept", MOST = 50;
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const status = document.querySelector("[data-box]"), words = status.dataset;

// What is in storage or in a file may be anything; what comes out of here is a list of entries.
const clean = (list) => {
  const entries = new Map();
  for (const entry of Array.isArray(list) ? list : []) {
    const id = String(entry?.id).toLowerCase();
    if (KEY.test(id) && !entries.has(id) && entries.size < MOST) entries.set(id, { id, note: String(entry.note ?? "").slice(0, 1000) });
  }
  return [...entries.values()];
};

const read = () => {
  try {
    return clean(JSON.parse(localStorage.getItem(BOX)));
  } catch {
    return [];
  }
};

const write = (entries) => {
  try {
    localStorage.setItem(BOX, JSON.stringify(entries));
  } catch {
    say(words.failed);
    return false;
  }
  show();
  keep();
  return true;
};

// Screen readers repeat a message only when it changes.
const say = (message) => {
  status.textContent = "";
  setTimeout(() => { status.textContent = message; }, 50);
};

const show = () => {
  const entries = read(), ids = new Set(entries.map((entry) => entry.id));
  document.querySelectorAll("[data-box-count]").forEach((place) => { place.textContent = ids.size || ""; });
  document.querySelectorAll("[data-save]").forEach((button) => button.setAttribute("aria-pressed", ids.has(button.dataset.save)));
};

// Copies for reading without a connection: brought in step when the box changes, and once a day.
const keep = async () => {
  try {
    const ids = read().map((entry) => entry.id).sort(), kept = localStorage.getItem(KEPT);
    const wanted = `${new Date().toDateString()} ${ids}`;
    if (kept === wanted || (kept === null && !ids.length)) return;
    localStorage.setItem(KEPT, "");
    await navigator.serviceWorker.register("/sw.js");
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (ids.length ? localStorage.setItem(KEPT, wanted) : localStorage.removeItem(KEPT));
    (await navigator.serviceWorker.ready).active.postMessage(ids, [port2]);
  } catch { /* Some browsers and private windows keep no copies: the box works without. */ }
};

const toggle = (id) => {
  const entries = read(), others = entries.filter((entry) => entry.id !== id);
  if (others.length < entries.length) return write(others) && say(words.takenOut);
  if (entries.length === MOST) return say(words.full);
  return write([...entries, { id, note: "" }]) && say(words.saved);
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-save]");
  if (button) toggle(button.dataset.save);
});
addEventListener("storage", show);
show();
keep();

const page = document.querySelector("[data-box-page]");
if (page) (await import(words.box)).open(page, { clean, read, write, say, words });

// The page of the box: what this browser keeps, or the list in its address, with what a script can add to them.
const LINKS = "#notes=";
const from = (template) => document.getElementById(template).content.cloneNode(true);
const query = (entries) => entries.map(({ id }) => `e=${id}`).join("&");
const idOf = (row) => row.dataset.gone || row.querySelector("[data-save]").dataset.save;

export async function open(page, box) {
  const place = page.querySelector("#entries");
  if (new URLSearchParams(location.search).has("e")) showShared(place, box);
  else showMine(page, place, box);
}

function showShared(place, box) {
  let notes = [];
  if (location.hash.startsWith(LINKS)) {
    try {
      notes = box.clean(JSON.parse(decodeURIComponent(location.hash.slice(LINKS.length))));
    } catch { /* A link cut short on its way: the list is there, the notes are not. */ }
  }
  const noteOf = new Map(notes.map(({ id, note }) => [id, note]));
  const rows = [...place.querySelectorAll(".row:not([data-gone])")];
  rows.filter((row) => noteOf.get(idOf(row))).forEach((row) => {
    const note = from("box-note");
    note.querySelector("span").textContent = noteOf.get(idOf(row));
    row.append(note);
  });
  const all = document.querySelector("[data-save-all]");
  all?.addEventListener("click", () => {
    const mine = box.read();
    const theirs = rows.map((row) => ({ id: idOf(row), note: noteOf.get(idOf(row)) ?? "" }));
    const both = box.clean([...mine, ...theirs]);
    const full = both.length < new Set([...mine, ...theirs].map(({ id }) => id)).size;
    if (box.write(both)) box.say(full ? box.words.full : all.dataset.done);
  });
}

function showMine(page, place, box) {
  const undo = page.querySelector("[data-undo]");
  let before = [];

  // A change that can be taken back. What was the box before stays in this page's memory alone.
  const change = (entries, message) => {
    before = box.read();
    if (!box.write(entries)) return;
    undo.hidden = false;
    undo.querySelector("span").textContent = message;
    box.say(message);
  };

  const links = () => {
    const entries = box.read(), notes = entries.filter(({ note }) => note);
    const shares = place.querySelector("[data-with-notes]")?.checked && notes.length;
    const link = place.querySelector("[data-link]");
    if (!link) return;
    link.value = `${location.origin}${location.pathname}?${query(entries)}${shares ? LINKS + encodeURIComponent(JSON.stringify(notes)) : ""}`;
    place.querySelector("[data-copy]").dataset.copy = link.value;
    const form = place.querySelector("form[action]");
    form?.querySelectorAll("[name=e]").forEach((input) => input.remove());
    entries.forEach(({ id }) => form?.append(Object.assign(document.createElement("input"), { type: "hidden", name: "e", value: id })));
  };

  const draw = async () => {
    const entries = box.read();
    if (!entries.length) return place.replaceChildren(from("box-empty"));
    let shown;
    try {
      const answer = await fetch(`${location.pathname}?${query(entries)}`);
      shown = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#entries");
    } catch { /* Said below. */ }
    if (!shown) return place.replaceChildren(from("box-unreachable"));
    // The copy kept for reading without a connection may be of an earlier order.
    const rows = new Map([...shown.querySelectorAll(".row")].map((row) => [idOf(row), row]));
    const list = shown.querySelector(".rows");
    list.replaceChildren(...entries.flatMap(({ id, note }) => (rows.has(id) ? [dressed(rows.get(id), id, note)] : [])));
    const tools = Object.assign(document.createElement("div"), { className: "cols" });
    tools.append(...[shown.querySelector("form")].filter(Boolean), from("box-tools"));
    place.replaceChildren(list, tools);
    links();
    mark(list);
  };

  const dressed = (row, id, note) => {
    const tools = from("box-row");
    tools.querySelectorAll("[data-title]").forEach((name) => { name.textContent = titleOf(row); });
    const text = tools.querySelector("textarea");
    text.value = note;
    text.setAttribute("aria-label", `${tools.querySelector("summary").textContent} – ${titleOf(row)}`);
    tools.querySelector("details").open = Boolean(note);
    text.addEventListener("input", () => {
      box.write(box.read().map((entry) => (entry.id === id ? { id, note: text.value } : entry)));
      links();
    });
    row.querySelector(".save")?.remove();
    row.dataset.id = id;
    row.append(tools);
    return row;
  };

  const titleOf = (row) => (row.querySelector("h2") ?? row.querySelector("p")).textContent.trim();

  // At either end there is nowhere to go; the button stays, so that the focus does.
  const mark = (list) => [...list.children].forEach((row, index, all) => {
    row.querySelector("[data-move='-1']").setAttribute("aria-disabled", index === 0);
    row.querySelector("[data-move='1']").setAttribute("aria-disabled", index === all.length - 1);
  });

  const move = (button, row, list) => {
    const other = button.dataset.move < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    button.dataset.move < 0 ? other.before(row) : other.after(row);
    const entries = new Map(box.read().map((entry) => [entry.id, entry]));
    const order = [...list.children].map(({ dataset }) => dataset.id);
    box.write(order.flatMap((id) => entries.get(id) ?? []));
    button.focus();
    mark(list);
    links();
    box.say(page.dataset.moved.replace("{title}", titleOf(row)).replace("{n}", order.indexOf(row.dataset.id) + 1).replace("{count}", order.length));
  };

  page.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const row = button.closest(".row");
    if (button.dataset.move) move(button, row, row.parentElement);
    else if ("remove" in button.dataset) {
      change(box.read().filter(({ id }) => id !== row.dataset.id), page.dataset.removed.replace("{title}", titleOf(row)));
      await draw();
      undo.querySelector("button").focus();
    } else if (button.closest("[data-undo]")) {
      box.write(before);
      undo.hidden = true;
      await draw();
      place.querySelector("a, button")?.focus();
    } else if (button.dataset.export) save(button.dataset.export, box.read());
    else if ("import" in button.dataset) place.querySelector("[type=file]").click();
    else if ("clear" in button.dataset) place.querySelector("dialog").showModal();
  });

  page.addEventListener("change", async ({ target }) => {
    if ("withNotes" in target.dataset) links();
    if (target.type !== "file") return;
    const { done, failed } = place.querySelector("[data-import]").dataset;
    let entries = [];
    try {
      entries = box.clean(JSON.parse(await target.files[0].text()).entries);
    } catch { /* Said below. */ }
    if (!entries.length) return box.say(failed);
    change(box.clean([...box.read(), ...entries]), done);
    draw();
  });

  // Whether the dialog was closed with yes.
  page.addEventListener("close", async ({ target }) => {
    if (target.returnValue !== "yes") return;
    change([], page.dataset.emptied);
    await draw();
    undo.querySelector("button").focus();
  }, true);

  // Changed in another tab: shown when the reader comes back to this one.
  let changed = false;
  addEventListener("storage", () => { changed = true; });
  document.addEventListener("visibilitychange", () => {
    if (changed && !document.hidden) draw();
    changed = false;
  });
  draw();
}

function save(name, entries) {
  const file = new Blob([JSON.stringify({ entries }, null, 1)], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

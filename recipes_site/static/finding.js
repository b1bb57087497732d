// Finding is nicer with a script: suggestions while typing, filters that answer at once. Everything works without it.

// Suggestions: a combobox with a list (WAI-ARIA). The list leads to pages; Enter on the text itself searches.
document.querySelectorAll("[data-suggestions]").forEach((box) => {
  const input = box.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [], active = -1, asked = 0, waiting;

  Object.assign(list, { id: `${input.id}-suggestions`, role: "listbox", className: "suggestions", hidden: true, ariaLabel: box.dataset.label });
  Object.assign(status, { className: "visually-hidden", role: "status" });
  box.append(list, status);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };
  const choose = (index) => {
    active = index;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options[index].id);
      options[index].scrollIntoView({ block: "nearest" });
    }
  };
  const optionOf = (suggestion, index) => {
    const option = document.createElement("li"), title = document.createElement("span"), kind = document.createElement("small");
    Object.assign(option, { id: `${list.id}-${index}`, role: "option", ariaSelected: "false" });
    option.dataset.url = suggestion.url;
    Object.assign(title, { textContent: suggestion.title, lang: suggestion.language });
    kind.textContent = suggestion.kind;
    option.append(title, kind);
    return option;
  };
  const ask = async () => {
    const number = ++asked, text = input.value.trim();
    if (text.length < 2) return show(false);
    const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!answer?.ok || number !== asked || document.activeElement !== input) return;
    const { suggestions, status: said } = await answer.json();
    options = suggestions.map(optionOf);
    list.replaceChildren(...options);
    status.textContent = said;
    show(options.length > 0);
  };

  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); show(false); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); location.assign(options[active].dataset.url); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !options.length) return;
    event.preventDefault();
    // An answer on its way must not replace the list one is choosing from.
    clearTimeout(waiting);
    asked += 1;
    if (list.hidden) show(true);
    // Beyond the last comes the text itself, then the first again.
    choose(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
  });
  // The pointer must not take the focus away before the choice is made.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
});

// Listings: a box that is ticked, a chip or another page of results is answered in place, and the address says so.
const listing = () => document.querySelector("[data-listing]");
let latest = 0;

const update = async (address, { push = true } = {}) => {
  const number = ++latest, before = listing();
  before.setAttribute("aria-busy", "true");
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (number !== latest) return;
  const after = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!after?.querySelector("[data-listing]")) return location.assign(address);
  if (push) history.pushState({ listing: true }, "", address);
  document.title = after.title;
  document.querySelector(".masthead .lang")?.replaceWith(after.querySelector(".masthead .lang"));
  const opened = new Set([...before.querySelectorAll("details[open]")].map((one) => one.dataset.facet ?? ""));
  const focused = document.activeElement?.closest("[data-listing] label")?.querySelector("input");
  const next = after.querySelector("[data-listing]");
  next.querySelectorAll("details").forEach((one) => { one.open = opened.has(one.dataset.facet ?? ""); });
  before.replaceWith(next);
  if (focused) [...next.querySelectorAll("input")].find((one) => one.name === focused.name && one.value === focused.value)?.focus();
  next.querySelector("[role=status]")?.replaceWith(next.querySelector("[role=status]").cloneNode(true));
  sheet();
};

const addressOf = (form) => {
  const query = new URLSearchParams(new FormData(form)).toString();
  return `${location.pathname}${query && `?${query}`}`;
};

if (listing()) {
  document.addEventListener("change", (event) => {
    const form = event.target.closest("[data-listing] form.sheet");
    if (form) update(addressOf(form));
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-listing] form.sheet");
    if (!form) return;
    event.preventDefault();
    update(addressOf(form));
    form.closest(".filters").open = wide.matches;
    sheet();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-listing] .chips a, [data-listing] .pager a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    update(link.href).then(() => link.closest(".pager") && listing().scrollIntoView());
  });
  window.addEventListener("popstate", () => update(location.href, { push: false }));
}

// On a phone the filters cover the page: what is beneath cannot be reached until they are put away.
const wide = window.matchMedia("(min-width: 62rem)");
function sheet() {
  const filters = document.querySelector(".filters");
  const covers = Boolean(filters?.open && !wide.matches);
  const beneath = [".masthead", ".foot", ".hero", "[data-listing] > :not(.aside)"];
  document.querySelectorAll(beneath.join()).forEach((one) => { one.inert = covers; });
}
wide.addEventListener("change", sheet);
document.addEventListener("toggle", (event) => event.target.matches?.(".filters") && sheet(), true);
document.addEventListener("keydown", (event) => {
  const filters = document.querySelector(".filters[open]");
  if (event.key === "Escape" && filters && !wide.matches) {
    filters.open = false;
    filters.querySelector("summary").focus();
  }
});

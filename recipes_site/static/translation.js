// Keeps each passage as soon as its field is left, says so beside it, and shows it in the preview.
const strings = document.querySelector("[data-strings]");
const beside = document.querySelector("[data-beside]");
const preview = beside?.querySelector("iframe");
const WIDE = "(min-width: 87.5rem)";
let queue = Promise.resolve();
let pending = 0;
let refresh = 0;

function answerOf(line) {
  const data = new FormData(strings);
  const name = line.dataset.line;
  const kept = new FormData();
  kept.set("csrfmiddlewaretoken", data.get("csrfmiddlewaretoken"));
  for (const key of [name, `seen-${name}`, `stands-${name}`, `clash-${name}`]) {
    if (data.has(key)) kept.set(key, data.get(key));
  }
  return kept;
}

function show(line, fresh, message) {
  const hadFocus = line.querySelector("[data-notes]").contains(document.activeElement);
  line.className = fresh.className;
  for (const part of ["[data-state]", "[data-notes]"]) line.querySelector(part).replaceWith(fresh.querySelector(part));
  if (hadFocus) line.querySelector("textarea").focus();
  // A moment later, so that screen readers notice that a part which was there before has changed.
  setTimeout(() => { line.querySelector("[data-kept]").textContent = message; }, 100);
}

async function keep(line) {
  try {
    const response = await fetch(window.location.href, {
      method: "POST",
      body: answerOf(line),
      headers: { "X-Requested-With": "XMLHttpRequest" },
    });
    const answer = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = answer.querySelector(`[data-line="${line.dataset.line}"]`);
    const message = (fresh ?? answer).querySelector("[data-message]")?.textContent;
    if (!message) throw new Error(response.status);
    if (!fresh) {
      line.querySelector("[data-kept]").textContent = message;
      return;
    }
    strings.querySelector("[data-progress]").replaceWith(answer.querySelector("[data-progress]"));
    show(line, fresh, message);
    clearTimeout(refresh);
    if (beside?.open) refresh = setTimeout(() => preview.contentWindow.location.reload(), 800);
  } catch {
    line.querySelector("[data-kept]").textContent = strings.dataset.failed;
  }
}

strings?.addEventListener("change", (event) => {
  const line = event.target.closest("[data-line]");
  // One after the other: the next answer carries what the one before has shown.
  if (!line) return;
  pending += 1;
  queue = queue.then(() => keep(line)).finally(() => { pending -= 1; });
});

// The form waits for what is under way: else it would find its own text changed behind its back.
strings?.addEventListener("submit", (event) => {
  if (!pending) return;
  event.preventDefault();
  queue.then(() => strings.requestSubmit(event.submitter));
});

if (beside && window.matchMedia(WIDE).matches) beside.open = localStorage.getItem("preview-beside") !== "closed";
beside?.addEventListener("toggle", () => {
  if (window.matchMedia(WIDE).matches) localStorage.setItem("preview-beside", beside.open ? "open" : "closed");
});

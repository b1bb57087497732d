// After each autosave, ask again how full the entry is and whose turn it is.
document.addEventListener("w-autosave:success", async () => {
  const panel = document.querySelector("[data-state-url]");
  if (!panel?.dataset.stateUrl) return;
  const response = await fetch(panel.dataset.stateUrl, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-state-content]");
  panel.querySelector("[data-state-content]").replaceWith(fresh);
});

// Wagtail's autosave and its buttons know nothing of each other: a save during the first autosave, or an autosave
// during the first save, would make two entries of one. So the form waits for an autosave that is under way, and no
// autosave starts once the form is sent.
let autosaving = false;
let sent = false;
let waiting = null;

document.addEventListener("w-autosave:save", (event) => {
  if (sent) event.preventDefault();
  autosaving = !event.defaultPrevented;
});
["w-autosave:success", "w-autosave:error"].forEach((name) => document.addEventListener(name, () => {
  autosaving = false;
  waiting?.();
  waiting = null;
}));
document.addEventListener("submit", (event) => {
  if (!autosaving || !event.target.matches("[data-edit-form]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting = () => event.target.requestSubmit(event.submitter);
}, true);
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-edit-form]")) sent = !event.defaultPrevented;
});

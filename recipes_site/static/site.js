// What is nicer with a script. Everything works without it.
document.documentElement.classList.add("js");

// On a wide screen the contents list and the filters stand open beside the text.
const wide = window.matchMedia("(min-width: 62rem)");
const openBeside = () => document.querySelectorAll("details[data-open-wide]").forEach((element) => { element.open = wide.matches; });
openBeside();
wide.addEventListener("change", openBeside);

document.addEventListener("click", async (event) => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(copy.dataset.copy);
    copy.querySelector("[role=status]").textContent = copy.dataset.done;
  }
  if (event.target.closest("[data-print]")) window.print();
  document.querySelectorAll("details.drop[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.activeElement.closest("details.drop[open], details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Escape puts an explained term away and leads back to it.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash.startsWith("#word-")) location.hash = location.hash.replace("#word-", "#term-");
});

// The contents list shows where the reader is.
const links = new Map([...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]));
if (links.size) {
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach((link) => link.removeAttribute("aria-current"));
      links.get(entry.target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  links.forEach((_link, id) => document.getElementById(id) && observer.observe(document.getElementById(id)));
}

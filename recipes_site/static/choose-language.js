// At the bare address of a copy without a server: leads on in the language that the browser asks for first.
const language = navigator.languages.map((name) => name.slice(0, 2)).find((name) => name === "en" || name === "fr") ?? "en";
location.replace(document.querySelector(`[data-language="${language}"]`).href);

// Keeps the entries of the reader's box for reading without a connection, in both languages, and nothing else.
// Online, every answer comes from the network; a copy is shown only when there is none.
const BOX = ["/en/box/", "/fr/boite/"];
const OFFLINE = ["/en/box/offline/", "/fr/boite/hors-connexion/"];
const COPIES = "box";
const DAY = 24 * 60 * 60 * 1000;

// In the server's own markup: the page of an entry beside its key, and the files a page is made of.
const ROW = /data-save="([^"]+)" data-page="([^"]+)"/g;
const FILE = /"(\/(?:static|media)\/[^"#?]+)/g;
const OURS = /^\/(?!admin\/|api\/|documents\/)/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const find = (request) => caches.match(request, { ignoreVary: true });

// The copy of the box with its entries in it, whatever it held and in which order.
async function findList(path) {
  const kept = await (await caches.open(COPIES)).keys();
  const list = kept.find(({ url }) => url.startsWith(`${location.origin}${path}?`));
  return list && find(list);
}

// Ask again for what is kept. What is answered replaces it; what is gone or moved goes; a server in trouble changes
// nothing. Without cookies: what is kept is what anyone would get.
async function renew(address) {
  const copies = await caches.open(COPIES);
  const answer = await fetch(address, { credentials: "omit", redirect: "manual", cache: "no-cache" });
  if (answer.ok) await copies.put(address, answer.clone());
  else if (answer.status < 500) await copies.delete(address);
  return answer;
}

const filesOf = async (page) => new Set([...(await page.text()).matchAll(FILE)].map(([, file]) => file));

// A page with the files it needs. Whether all of it is here now; where it is gone, nothing is missing.
async function bring(address) {
  const answer = await renew(address);
  if (answer.ok) for (const file of await filesOf(answer)) if (!(await find(file))) await renew(file);
  return answer.status < 500;
}

const attempt = (address) => bring(address).catch(() => false);
const isFresh = (copy) => copy && Date.now() - Date.parse(copy.headers.get("date")) < DAY;

// Make what is kept equal to the box. Whether nothing is left to do.
async function follow(ids) {
  const copies = await caches.open(COPIES);
  if (!ids.length) {
    await caches.delete(COPIES);
    return self.registration.unregister();
  }
  const wanted = new Set([...OFFLINE, ...BOX]);
  let complete = true;
  for (const path of BOX) {
    const list = `${path}?${ids.map((id) => `e=${id}`).join("&")}`;
    complete = (await attempt(list)) && complete;
    // What left the box while there was no connection is still on the copy of the list before.
    const copy = (await find(list)) ?? (await findList(path));
    if (!copy) continue;
    wanted.add(copy.url.slice(location.origin.length));
    for (const [, id, page] of (await copy.text()).matchAll(ROW)) if (ids.includes(id)) wanted.add(page);
  }
  const files = new Set();
  for (const address of wanted) {
    if (!isFresh(await find(address))) complete = (await attempt(address)) && complete;
    const copy = await find(address);
    if (copy) (await filesOf(copy)).forEach((file) => files.add(file));
  }
  for (const file of files) if (!(await find(file))) complete = (await attempt(file)) && complete;
  for (const { url } of await copies.keys()) {
    const address = url.slice(location.origin.length);
    if (!wanted.has(address) && !files.has(address)) await copies.delete(url);
  }
  return complete;
}

// One after the other: each leaves behind what the next begins with, and nothing older is kept after it.
let last = Promise.resolve();
const next = (event, task) => event.waitUntil((last = last.then(task).catch(() => {})));
self.addEventListener("message", (event) => {
  next(event, async () => (await follow(event.data)) && event.ports[0].postMessage(true));
});

async function visit(event, { pathname, search }) {
  const copy = await find(pathname + search);
  try {
    const answer = await fetch(event.request);
    if (copy && !BOX.includes(pathname)) next(event, () => attempt(pathname));
    return answer;
  } catch {
    return copy ?? (await find(OFFLINE[pathname.startsWith("/fr/") ? 1 : 0])) ?? Response.error();
  }
}

async function ask(request, { pathname }) {
  try {
    return await fetch(request);
  } catch {
    return (await find(request)) ?? (await findList(pathname)) ?? Response.error();
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin || !OURS.test(address.pathname)) return;
  event.respondWith(event.request.mode === "navigate" ? visit(event, address) : ask(event.request, address));
});

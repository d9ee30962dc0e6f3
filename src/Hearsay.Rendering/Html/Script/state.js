// What the page is made of, what of it is lit, and what its address keeps.
const root = document.documentElement;
const byId = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const findings = all("main .finding");
const texts = all(".text");
const phone = matchMedia("(max-width: 46rem)");
const search = byId("search");
const shown = { at: "", told: "all", q: "", text: 1, keys: true };
let current = null;
let place = -1;
root.classList.add("js");

// Elements by the key of what they belong to: the words in the texts, and items of findings.
const carriers = new Map();
for (const element of all("[data-keys]")) {
  for (const key of element.dataset.keys.split(" ")) {
    if (!carriers.has(key)) carriers.set(key, []);
    carriers.get(key).push(element);
  }
}
const findingOf = new Map(findings.map(finding => [finding.dataset.key, finding]));
const isShown = element => element.getClientRects().length > 0;
const reveal = element => {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

// Light: what belongs together is lit while one of it is pointed at, and pinned while its finding is read.
const mark = (name, keys) => {
  for (const element of all("." + name)) element.classList.remove(name);
  for (const key of keys) for (const element of carriers.get(key) ?? []) element.classList.add(name);
};
const keysOf = element => element?.dataset.keys?.split(" ") ?? (element ? [element.dataset.key] : []);
const light = target => {
  const element = target.closest?.("[data-keys], .finding");
  const keys = keysOf(element);
  mark("lit", keys);
  if (element?.closest("#texts")) for (const key of keys) findingOf.get(key)?.classList.add("lit");
};
// What keys have lit stays lit when the page moves under a mouse at rest.
let isPointing = false;
document.addEventListener("mouseover", event => isPointing && light(event.target));
document.addEventListener("mousemove", event => {
  if (!isPointing) light(event.target);
  isPointing = true;
});
document.addEventListener("focusin", event => {
  isPointing = false;
  light(event.target);
});

// The address.
const write = isNew => {
  const parts = [shown.at];
  if (shown.told !== "all") parts.push("told=" + shown.told);
  if (shown.q) parts.push("q=" + encodeURIComponent(shown.q));
  if (shown.text > 1) parts.push("text=" + shown.text);
  if (!shown.keys) parts.push("keys=off");
  const hash = "#" + parts.join(";");
  if (hash === location.hash || (hash === "#" && !location.hash)) return;
  history[isNew ? "pushState" : "replaceState"](null, "", hash);
};
const read = () => {
  const parts = location.hash.slice(1).split(";");
  const values = new Map(parts.slice(parts[0].includes("=") ? 0 : 1).map(part => [part.split("=")[0], part.slice(part.indexOf("=") + 1)]));
  shown.at = parts[0].includes("=") ? "" : parts[0];
  shown.told = byId("told-" + values.get("told")) ? values.get("told") : "all";
  try { shown.q = decodeURIComponent(values.get("q") ?? ""); } catch { shown.q = ""; }
  shown.text = Math.min(Math.max(1, parseInt(values.get("text"), 10) || 1), texts.length);
  shown.keys = values.get("keys") !== "off";
};

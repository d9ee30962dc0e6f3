// Findings.
const setCurrent = finding => {
  current?.classList.remove("current");
  current = finding;
  finding?.classList.add("current");
};
const goTo = (finding, isNew = false) => {
  if (!isChosen(finding)) {
    shown.told = "all";
    shown.q = "";
    search.value = "";
    apply();
  }
  reveal(finding);
  setCurrent(finding);
  place = -1;
  shown.at = finding.id;
  // Before anything moves: the browser keeps where the page stood with the entry that is left.
  write(isNew);
  finding.scrollIntoView({ block: finding.offsetHeight > innerHeight / 2 ? "start" : "center", behavior: "instant" });
  finding.focus({ preventScroll: true });
  if (root.classList.contains("reading")) openWords(finding, placesOf(finding)[0]);
};
const step = by => {
  const list = findings.filter(isShown);
  if (list.length === 0) return;
  const at = list.indexOf(current);
  const next = at >= 0 ? at + by : by > 0 ? Math.max(0, list.findIndex(f => f.getBoundingClientRect().bottom > 80)) : list.findLastIndex(f => f.getBoundingClientRect().top < 0);
  if (next >= 0 && next < list.length) goTo(list[next]);
};

// The words of a finding: on a wide screen in a pane under it, every text at its place; on a phone in the text itself.
let words = null;
let opener = null;
let stood = 0;
const placesOf = finding => [...new Set(all("a[href^='#']", finding).map(link => byId(link.getAttribute("href").slice(1))).filter(target => target?.classList.contains("at")))];
const isOpen = () => root.classList.contains("reading") || !back.hidden;
const scrollText = target => {
  const text = target.closest(".text");
  reveal(target);
  text.scrollTop += target.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  return text;
};
const openWords = (finding, target) => {
  if (!target) return;
  const places = placesOf(finding);
  words = target;
  place = Math.max(0, places.indexOf(target));
  mark("pinned", all("li[data-keys]", finding).length > 0 ? [target.id] : [finding.dataset.key]);
  byId("pane-finding").textContent = [...(finding.querySelector("h3, h4, .why") ?? finding).childNodes].map(node => node.textContent.trim()).filter(Boolean).join("  ·  ").slice(0, 200);
  if (phone.matches) {
    back.hidden = false;
    select(texts.indexOf(target.closest(".text")), false);
    reveal(target);
    target.scrollIntoView({ block: "center", behavior: "instant" });
    return;
  }
  root.classList.add("reading");
  for (const text of texts) text.classList.toggle("aside", !places.some(p => text.contains(p)));
  for (const text of texts) {
    const first = places.find(p => text.contains(p));
    if (first && !text.contains(target)) scrollText(first);
  }
  const text = scrollText(target);
  text.scrollIntoView({ inline: "nearest", block: "nearest", behavior: "instant" });
  if (finding.offsetHeight < innerHeight / 2) finding.scrollIntoView({ block: "nearest", behavior: "instant" });
  stood = scrollY;
};
const showWords = (finding, target, link = null, isNew = true) => {
  target ??= placesOf(finding)[0];
  if (!target) return;
  setCurrent(finding);
  opener = link ?? finding;
  shown.at = target.id;
  write(isNew);
  openWords(finding, target);
  target.closest(".text").focus({ preventScroll: true });
};
// The next text that has words of the finding; where one alone has, its next place.
const nextPlace = () => {
  if (!current || !isChosen(current)) return;
  const places = placesOf(current);
  if (places.length === 0) return;
  const from = Math.max(0, place), text = places[from].closest(".text");
  const order = places.map((_, i) => places[(from + 1 + i) % places.length]);
  const next = place < 0 ? places[0] : order.find(p => p.closest(".text") !== text) ?? order[0];
  showWords(current, next, opener, !isOpen());
};
// Shuts the pane and leaves the page where it is.
const shut = () => {
  root.classList.remove("reading");
  back.hidden = true;
  words = null;
  mark("pinned", []);
};
const leave = () => {
  shut();
  setCurrent(null);
  place = -1;
};
const close = () => {
  if (!isOpen()) return;
  const finding = current, link = opener, hasMoved = !phone.matches && Math.abs(scrollY - stood) > 4, wasPhone = phone.matches;
  shut();
  if (!finding) return;
  shown.at = finding.id;
  write(false);
  const to = link?.isConnected && isShown(link) ? link : finding;
  to.focus({ preventScroll: true });
  const at = to.getBoundingClientRect();
  if (wasPhone || (!hasMoved && (at.bottom < 80 || at.top > innerHeight))) to.scrollIntoView({ block: "center", behavior: "instant" });
};
const back = document.createElement("button");
back.id = "back";
back.type = "button";
back.hidden = true;
back.textContent = "Back to the finding";
back.addEventListener("click", close);
document.body.append(back);
byId("reading-close").addEventListener("click", close);
byId("reading-next").addEventListener("click", nextPlace);

// Findings.
const goTo = (finding, isNew = false) => {
  if (!matches(finding) || finding.classList.contains("unfound")) {
    shown.told = "all";
    shown.q = "";
    search.value = "";
    apply();
  }
  reveal(finding);
  current?.classList.remove("current");
  current = finding;
  place = -1;
  finding.classList.add("current");
  finding.scrollIntoView({ block: finding.offsetHeight > innerHeight / 2 ? "start" : "center", behavior: "instant" });
  finding.focus({ preventScroll: true });
  shown.at = finding.id;
  write(isNew);
  if (root.classList.contains("reading")) openWords(finding, null);
};
const step = by => {
  const list = findings.filter(isShown);
  if (list.length === 0) return;
  const at = list.indexOf(current);
  const next = at >= 0 ? at + by : by > 0 ? Math.max(0, list.findIndex(f => f.getBoundingClientRect().bottom > 80)) : list.findLastIndex(f => f.getBoundingClientRect().top < 0);
  if (next >= 0 && next < list.length) goTo(list[next]);
};

// The words of a finding: on a wide screen in a pane under it, every text at its place; on a phone in the text itself.
const placesOf = finding => [...new Set(all("a[href^='#']", finding).map(link => byId(link.getAttribute("href").slice(1))).filter(target => target?.classList.contains("at")))];
const scrollText = target => {
  const text = target.closest(".text");
  reveal(target);
  text.scrollTop += target.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  return text;
};
const openWords = (finding, target) => {
  const places = placesOf(finding);
  target ??= places[0];
  if (!target) return;
  place = Math.max(0, places.indexOf(target));
  const own = all("li[data-keys]", finding).length > 0;
  mark("pinned", own ? [target.id] : [finding.dataset.key]);
  byId("pane-finding").textContent = [...(finding.querySelector("h3, h4, .why") ?? finding).childNodes].map(node => node.textContent.trim()).filter(Boolean).join("  ·  ").slice(0, 200);
  if (phone.matches) {
    select(texts.indexOf(target.closest(".text")), false);
    reveal(target);
    target.scrollIntoView({ block: "center", behavior: "instant" });
    byId("back").hidden = false;
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
  finding.scrollIntoView({ block: "nearest", behavior: "instant" });
};
const showWords = (finding, target) => {
  if (current !== finding) {
    current?.classList.remove("current");
    current = finding;
    finding.classList.add("current");
  }
  openWords(finding, target);
  (target ?? placesOf(finding)[0])?.closest(".text").focus({ preventScroll: true });
  shown.at = target?.id ?? finding.id;
  write(true);
};
const nextPlace = () => {
  const places = current ? placesOf(current) : [];
  if (places.length > 0) showWords(current, places[(place + 1) % places.length]);
};
const close = () => {
  const wasOpen = root.classList.contains("reading") || !byId("back").hidden;
  root.classList.remove("reading");
  byId("back").hidden = true;
  mark("pinned", []);
  if (wasOpen && current) goTo(current);
  return wasOpen;
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

// Filters and search.
const findingsTold = byId("count");
const plain = text => text.toLowerCase().replace(/[‘’‛]/g, "'").replace(/[“”„«»]/g, "\"");
const wordsOf = new Map();
const lower = finding => {
  if (!wordsOf.has(finding)) wordsOf.set(finding, plain(finding.textContent.replace(/\s+/g, " ")));
  return wordsOf.get(finding);
};
// Words, or a phrase between quotation marks.
const termsOf = query => [...plain(query).matchAll(/"([^"]+)"?|[^\s"]+/g)].map(m => (m[1] ?? m[0]).trim()).filter(Boolean);
const opened = new Set();
const matches = finding => shown.told === "all" || finding.dataset.told.split(" ").includes(shown.told);
const isChosen = finding => matches(finding) && !finding.classList.contains("unfound");
let hits = [];
const tell = () => {
  const left = findings.filter(isChosen).length;
  const inTexts = shown.q ? `; ${hits.length === 1 ? "1 place" : hits.length + " places"} in the texts` : "";
  findingsTold.textContent = (left === findings.length ? `${findings.length} findings` : `${left} of ${findings.length} findings`) + inTexts;
};
const apply = () => {
  byId("told-" + shown.told).checked = true;
  if (document.activeElement !== search) search.value = shown.q;
  const terms = termsOf(shown.q);
  document.body.classList.toggle("searching", terms.length > 0);
  for (const fold of opened) fold.open = false;
  opened.clear();
  for (const finding of findings) {
    const found = terms.every(term => lower(finding).includes(term));
    finding.classList.toggle("unfound", !found);
    if (!found || terms.length === 0) continue;
    for (let fold = finding.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      if (fold.open) continue;
      fold.open = true;
      opened.add(fold);
    }
  }
  const none = !findings.some(isChosen);
  byId("none-left").style.display = none ? "block" : "";
  hits = highlight(terms);
  tell();
  byId("printed").textContent = shown.told === "all" && !shown.q ? ""
    : `Printed in part: ${[shown.told === "all" ? "" : byId("told-" + shown.told).parentElement.textContent.trim(), shown.q ? `search “${shown.q}”` : ""].filter(Boolean).join(", ")}; ${findingsTold.textContent}.`;
  // What the filter leaves nothing of leads nowhere; what it leaves first needs no rule above it.
  let isFirst = true;
  for (const section of all("main > section")) {
    const isThere = section.getClientRects().length > 0;
    section.classList.toggle("first", isThere && isFirst);
    if (isThere) isFirst = false;
    document.querySelector(`nav a[href="#${section.id}"]`)?.classList.toggle("empty", !isThere);
  }
  if (current && !isChosen(current)) {
    // An address that named it would undo the filter for whoever it is sent to.
    shown.at = "";
    leave();
  }
};
// Lights the terms and returns their places in the texts.
const highlight = terms => {
  const ranges = [], inTexts = [];
  const long = terms.filter(term => term.length > 1);
  for (const part of long.length > 0 ? [byId("findings"), byId("texts")] : []) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && ranges.length < 5000; node = walker.nextNode()) {
      const text = plain(node.data);
      // A letter whose small form is longer would shift every place behind it.
      if (text.length !== node.data.length) continue;
      for (const term of long) {
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + term.length);
          ranges.push(range);
          if (part.id === "texts" && node.parentElement.closest(".body")) inTexts.push(range);
        }
      }
    }
  }
  if ("highlights" in CSS) {
    if (ranges.length > 0) CSS.highlights.set("found", new Highlight(...ranges));
    else CSS.highlights.delete("found");
  }
  return inTexts;
};
let waiting = 0;
// Who reads findings when the list grows or shrinks sees findings after it too: the current one, else the first.
const change = () => {
  clearTimeout(waiting);
  shown.q = search.value.trim();
  const isAmongTexts = byId("texts").getBoundingClientRect().top < innerHeight / 2;
  apply();
  write(false);
  const list = byId("findings");
  if (isAmongTexts || list.getBoundingClientRect().top >= 0) return;
  if (current) current.scrollIntoView({ block: "center", behavior: "instant" });
  else list.scrollIntoView({ block: "start", behavior: "instant" });
};
const choose = told => {
  shown.told = told;
  change();
};
for (const radio of all("input[name=told]")) radio.addEventListener("change", () => choose(radio.value));
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(change, 120);
});
const clearSearch = () => {
  clearTimeout(waiting);
  search.value = shown.q = "";
  search.blur();
  apply();
  write(false);
  if (current) goTo(current);
};
const goToFound = () => {
  clearTimeout(waiting);
  shown.q = search.value.trim();
  apply();
  const first = findings.find(isShown);
  if (first) goTo(first);
  else if (hits.length > 0) {
    const element = hits[0].startContainer.parentElement;
    select(texts.indexOf(element.closest(".text")), false);
    reveal(element);
    search.blur();
    element.scrollIntoView({ block: "center", behavior: "instant" });
  }
};

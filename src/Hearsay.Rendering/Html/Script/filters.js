// Filters and search.
const wordsOf = new Map();
const lower = finding => {
  if (!wordsOf.has(finding)) wordsOf.set(finding, finding.textContent.toLowerCase());
  return wordsOf.get(finding);
};
const opened = new Set();
const matches = finding => shown.told === "all" || finding.dataset.told.split(" ").includes(shown.told);
const apply = () => {
  byId("told-" + shown.told).checked = true;
  if (document.activeElement !== search) search.value = shown.q;
  const terms = shown.q.toLowerCase().split(/\s+/).filter(Boolean);
  document.body.classList.toggle("searching", terms.length > 0);
  for (const fold of opened) fold.open = false;
  opened.clear();
  let left = 0;
  for (const finding of findings) {
    const found = terms.every(term => lower(finding).includes(term));
    finding.classList.toggle("unfound", !found);
    if (found && matches(finding)) left++;
    if (!found || terms.length === 0) continue;
    for (let fold = finding.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      if (fold.open) continue;
      fold.open = true;
      opened.add(fold);
    }
  }
  byId("none-left").style.display = left === 0 ? "block" : "";
  byId("count").textContent = left === findings.length ? `${findings.length} findings` : `${left} of ${findings.length} findings`;
  highlight(terms);
};
const highlight = terms => {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found");
  if (terms.length === 0) return;
  const ranges = [];
  for (const part of [byId("findings"), byId("texts")]) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && ranges.length < 2000; node = walker.nextNode()) {
      const text = node.data.toLowerCase();
      // A letter whose small form is longer would shift every place behind it.
      if (text.length !== node.data.length) continue;
      for (const term of terms) {
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + term.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
};
let waiting = 0;
const choose = told => {
  clearTimeout(waiting);
  shown.q = search.value.trim();
  shown.told = told;
  apply();
  write(false);
};
for (const radio of all("input[name=told]")) radio.addEventListener("change", () => choose(radio.value));
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    shown.q = search.value.trim();
    apply();
    write(false);
  }, 120);
});

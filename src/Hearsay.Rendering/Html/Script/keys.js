// Keys.
const help = byId("help");
const open = () => {
  help.showModal();
  byId("help-close").focus();
};
byId("help-open").addEventListener("click", open);
byId("help-close").addEventListener("click", () => help.close());
byId("keys-on").addEventListener("change", event => {
  shown.keys = event.target.checked;
  write(false);
});
const filters = ["all", "every", "some", "one", "conflict"];
const onCurrent = act => () => current && isChosen(current) && act(current);
const actions = {
  j: () => step(1), k: () => step(-1), o: onCurrent(finding => showWords(finding)), n: nextPlace, c: onCurrent(finding => copy(finding)), "?": open,
  "/": () => { search.focus(); search.select(); },
};
filters.forEach((told, i) => { actions[i] = () => choose(told); });
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
  const isTyping = event.target.matches("input[type=search], textarea, select");
  if (event.key === "Escape") {
    if (isTyping) clearSearch();
    else close();
  } else if (event.key === "Enter" && isTyping) {
    goToFound();
  } else if (event.key === "Enter" && shown.keys && (event.target === current || event.target === document.body)) {
    actions.o();
    event.preventDefault();
  } else if (!isTyping && shown.keys && Object.hasOwn(actions, event.key)) {
    event.preventDefault();
    actions[event.key]();
  }
});

// Where one is in the list of sections.
const entries = new Map(all("nav a").map(link => [link.getAttribute("href").slice(1), link]));
const observer = new IntersectionObserver(seen => {
  for (const entry of seen) {
    if (!entry.isIntersecting) continue;
    for (const link of entries.values()) link.removeAttribute("aria-current");
    entries.get(entry.target.id)?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "-15% 0px -75% 0px" });
for (const id of entries.keys()) if (byId(id)) observer.observe(byId(id));

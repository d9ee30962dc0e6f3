// What the address says is shown, at first and whenever the browser goes back.
const restore = () => {
  read();
  leave();
  byId("keys-on").checked = shown.keys;
  select(shown.text - 1, false);
  apply();
  const target = shown.at && byId(shown.at);
  if (!target) return;
  if (target.classList.contains("finding")) goTo(target);
  else if (target.classList.contains("at")) {
    const finding = findings.find(f => placesOf(f).includes(target));
    if (!finding) return;
    reveal(finding);
    setCurrent(finding);
    opener = finding;
    finding.scrollIntoView({ block: "center", behavior: "instant" });
    openWords(finding, target);
  } else {
    if (target.classList.contains("text")) select(texts.indexOf(target), false);
    target.scrollIntoView({ behavior: "instant" });
  }
};
addEventListener("popstate", restore);
restore();

// Links and clicks.
const follow = (id, link) => {
  const target = byId(id);
  if (!target) return false;
  if (target.classList.contains("finding")) goTo(target, true);
  else if (target.classList.contains("at")) {
    const finding = link?.closest(".finding") ?? findings.find(f => placesOf(f).includes(target));
    if (finding) showWords(finding, target, link);
    else target.scrollIntoView({ block: "center", behavior: "instant" });
  } else {
    if (target.id === "texts" || target.classList.contains("text")) shut();
    shown.at = id;
    write(true);
    if (target.classList.contains("text")) select(texts.indexOf(target), false);
    reveal(target);
    target.scrollIntoView({ block: "start", behavior: "instant" });
  }
  return true;
};
let clicked = null;
let turn = 0;
document.addEventListener("click", event => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a[href^='#']");
  if (link?.dataset.told) {
    event.preventDefault();
    choose(link.dataset.told);
    byId("tools").scrollIntoView({ block: "start", behavior: "instant" });
  } else if (link) {
    if (follow(link.getAttribute("href").slice(1), link)) event.preventDefault();
  } else {
    const words = event.target.closest("#texts [data-keys]");
    if (!words || String(getSelection())) return;
    // Words of several findings lead to each of them in turn.
    const targets = keysOf(words).map(key => findingOf.get(key) ?? carriers.get(key).find(c => c.matches("li"))?.closest(".finding")).filter(finding => finding && isChosen(finding));
    turn = clicked === words ? turn + 1 : 0;
    clicked = words;
    if (targets.length > 0) goTo(targets[turn % targets.length], true);
  }
});

// The texts as tabs on a phone.
const tabs = byId("tabs");
tabs.setAttribute("role", "tablist");
tabs.setAttribute("aria-label", "Texts");
const buttons = texts.map((text, i) => {
  const button = document.createElement("button");
  button.type = "button";
  button.id = "tab-" + (i + 1);
  button.className = [...text.classList].find(name => /^r\d$/.test(name)) ?? "";
  button.textContent = text.querySelector("h3").textContent;
  button.setAttribute("role", "tab");
  button.setAttribute("aria-controls", text.id);
  button.addEventListener("click", () => select(i, true));
  tabs.append(button);
  return button;
});
const select = (index, isByHand) => {
  shown.text = index + 1;
  texts.forEach((text, i) => text.classList.toggle("chosen", i === index));
  buttons.forEach((button, i) => {
    button.setAttribute("aria-selected", String(i === index));
    button.tabIndex = i === index ? 0 : -1;
  });
  tabs.scrollLeft = buttons[index].offsetLeft - tabs.clientWidth / 3;
  if (!isByHand) return;
  write(false);
  // Deep in one text, the other begins at its beginning.
  if (phone.matches && texts[index].getBoundingClientRect().top < 0) texts[index].scrollIntoView({ block: "start", behavior: "instant" });
};
tabs.addEventListener("keydown", event => {
  const last = texts.length - 1, at = shown.text - 1;
  const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  select(to, true);
  buttons[to].focus();
});
const setRoles = () => texts.forEach(text => phone.matches ? text.setAttribute("role", "tabpanel") : text.removeAttribute("role"));
phone.addEventListener("change", () => {
  setRoles();
  if (!isOpen()) return;
  // The same words in the way of the other width.
  const target = words;
  shut();
  openWords(current, target);
});
setRoles();

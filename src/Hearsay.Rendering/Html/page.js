"use strict";
// What the page does beyond being read: filters, search, keys, a pane that shows a finding's words in every text, an address that keeps what is shown.
(() => {
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
  const light = event => {
    const element = event.target.closest?.("[data-keys], .finding");
    const keys = keysOf(element);
    mark("lit", keys);
    if (element?.closest("#texts")) for (const key of keys) findingOf.get(key)?.classList.add("lit");
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

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

  // Links and clicks.
  const follow = (id, link) => {
    const target = byId(id);
    if (!target) return false;
    if (target.classList.contains("finding")) goTo(target, true);
    else if (target.classList.contains("at")) {
      const finding = link?.closest(".finding") ?? findings.find(f => placesOf(f).includes(target));
      if (finding) showWords(finding, target);
      else target.scrollIntoView({ block: "center", behavior: "instant" });
    } else {
      if (target.classList.contains("text")) select(texts.indexOf(target), false);
      reveal(target);
      target.scrollIntoView({ block: "start", behavior: "instant" });
      shown.at = id;
      write(true);
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
      const targets = keysOf(words).map(key => findingOf.get(key) ?? carriers.get(key).find(c => c.matches("li"))?.closest(".finding")).filter(Boolean);
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
    if (isByHand) write(false);
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
  phone.addEventListener("change", setRoles);
  setRoles();

  // Keys.
  const help = byId("help");
  const open = () => help.showModal();
  byId("help-open").addEventListener("click", open);
  byId("help-close").addEventListener("click", () => help.close());
  byId("keys-on").addEventListener("change", event => {
    shown.keys = event.target.checked;
    write(false);
  });
  const filters = ["all", "every", "some", "one", "conflict"];
  const actions = {
    j: () => step(1), k: () => step(-1), o: () => current && showWords(current), n: nextPlace, "?": open,
    "/": () => { search.focus(); search.select(); },
  };
  filters.forEach((told, i) => { actions[i] = () => choose(told); });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
    const isTyping = event.target.matches("input[type=search], textarea, select");
    if (event.key === "Escape") {
      if (isTyping) {
        search.value = shown.q = "";
        search.blur();
        apply();
        write(false);
      } else close();
    } else if (event.key === "Enter" && isTyping) {
      const first = findings.find(isShown);
      if (first) goTo(first);
    } else if (event.key === "Enter" && shown.keys && (event.target === current || event.target === document.body)) {
      if (current) showWords(current);
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

  // All findings as a table: what stands in the texts, report by report.
  const cell = value => {
    // A spreadsheet takes what begins so for a formula.
    const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
  };
  const tidy = text => text.replace(/\s+/g, " ").trim();
  const save = () => {
    const rows = [["key", "section", "in", "report", "words", "reason"]];
    for (const finding of findings) {
      const section = tidy(finding.closest("section").querySelector("h2").firstChild.textContent);
      const reason = tidy(finding.querySelector(".why")?.textContent ?? "");
      const items = all("li[data-keys]", finding);
      for (const text of texts) {
        const own = items.length > 0 ? items.flatMap(i => i.dataset.keys.split(" ")) : [finding.dataset.key];
        const words = own.map(key => (carriers.get(key) ?? []).filter(c => text.contains(c)).map(c => c.textContent).join("")).filter(Boolean).join(" … ");
        if (words) rows.push([finding.dataset.key, section, finding.dataset.told, tidy(text.querySelector("h3").textContent), tidy(words), reason]);
      }
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = "hearsay-findings.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  byId("save-csv").addEventListener("click", save);

  // On paper nothing can be opened.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });

  const restore = () => {
    read();
    byId("keys-on").checked = shown.keys;
    select(shown.text - 1, false);
    apply();
    const target = shown.at && byId(shown.at);
    if (!target) return;
    if (target.classList.contains("finding")) goTo(target);
    else if (target.classList.contains("at")) {
      const finding = findings.find(f => placesOf(f).includes(target));
      if (finding) {
        reveal(finding);
        current?.classList.remove("current");
        current = finding;
        finding.classList.add("current");
        openWords(finding, target);
      }
    } else {
      if (target.classList.contains("text")) select(texts.indexOf(target), false);
      target.scrollIntoView({ behavior: "instant" });
    }
  };
  addEventListener("popstate", restore);
  restore();
})();

// All findings as a table: what stands in the texts, report by report.
const cell = value => {
  // A spreadsheet takes what begins so for a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
};
const tidy = text => text.replace(/\s+/g, " ").trim();
const sectionOf = finding => tidy(finding.closest("section").querySelector("h2").firstChild.textContent);
const reasonOf = finding => tidy(finding.querySelector(".why")?.textContent ?? "");
// What the finding rests on, report by report, as it stands in the texts.
const evidence = finding => {
  const items = all("li[data-keys]", finding);
  const own = items.length > 0 ? items.flatMap(i => i.dataset.keys.split(" ")) : [finding.dataset.key];
  return texts.map((text, i) => [
    `${tidy(text.querySelector("h3").textContent)}, “${tidy(byId("card-" + (i + 1)).querySelector("h2").textContent)}”`,
    tidy(own.map(key => (carriers.get(key) ?? []).filter(c => text.contains(c)).map(c => c.textContent).join("")).filter(Boolean).join(" … ")),
  ]).filter(([, words]) => words);
};
const save = () => {
  const rows = [["key", "section", "in", "report", "words", "reason"]];
  for (const finding of findings) {
    for (const [report, words] of evidence(finding)) rows.push([finding.dataset.key, sectionOf(finding), finding.dataset.told, report, words, reasonOf(finding)]);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff" + rows.map(row => row.map(cell).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" }));
  link.download = "hearsay-findings.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};
byId("save-csv").addEventListener("click", save);
const copy = async finding => {
  const lines = [`${finding.dataset.key} (${sectionOf(finding)})`, ...evidence(finding).map(([report, words]) => `${report}: ${words}`), reasonOf(finding)];
  let told = `${finding.dataset.key} copied`;
  try { await navigator.clipboard.writeText(lines.filter(Boolean).join("\n")); } catch { told = "the browser does not let this page copy"; }
  findingsTold.textContent = told;
  setTimeout(tell, 3000);
};

// On paper nothing can be opened.
let closed = [];
addEventListener("beforeprint", () => {
  closed = all("details:not([open])");
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});

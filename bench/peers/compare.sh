#!/bin/sh
# Hearsay and wink-nlp over the same texts, three times by turns, a thread each; the best of each counts.
set -eu
cd "$(dirname "$0")"
folder=${1:-../../../shared/corpora/polnear/dev/text}
[ -d node_modules ] || npm install --no-audit --no-fund --no-package-lock >&2
dotnet build -c Release .. >&2
results=$(for turn in 1 2 3; do
    node wink.mjs "$folder"
    dotnet run --no-build -c Release --project .. -- tags "$folder"
done)
echo "$results" | node -e '
const lines = require("fs").readFileSync(0, "utf8").trim().split("\n").map((l) => JSON.parse(l));
console.log("| | tokens | tokens/s, best of each turn | best | to wink-nlp |\n|---|---:|---|---:|---:|");
const best = (name) => Math.max(...lines.filter((l) => l.name === name).map((l) => l.tokensPerSecond));
for (const name of [...new Set(lines.map((l) => l.name))]) {
  const own = lines.filter((l) => l.name === name);
  console.log(`| ${name} | ${own[0].tokens} | ${own.map((l) => l.tokensPerSecond).join(", ")} | ${best(name)} | ${(best(name) / best("wink-nlp")).toFixed(2)} |`);
}'

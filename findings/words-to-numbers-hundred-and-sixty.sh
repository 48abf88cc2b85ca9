#!/usr/bin/env bash
# words-to-numbers 1.5.1 (npm, MIT).
#
# Expected: "a hundred and sixty million" becomes 160000000, "one hundred and sixty thousand" 160000 and
#   "forty-five hundred" 4500. The README: "Convert words to numbers", with "one hundred" among its
#   examples, and nothing that excludes greater ones.
# Seen: the parts are added in the wrong order. The hundred is left over from the million (60000100) and
#   the thousand (60100), and behind a hyphen it is put in front (540). No sign tells that it failed.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --save-exact words-to-numbers@1.5.1 >/dev/null 2>&1
grep -n -i 'convert' node_modules/words-to-numbers/README.md | head -3

cat >read.cjs <<'JS'
const { wordsToNumbers } = require('words-to-numbers');
const seen = [
  ['a hundred and sixty million people', '60000100 people', '160000000 people'],
  ['forty-five hundred people', '540 people', '4500 people'],
  ['one hundred and sixty thousand people', '60100 people', '160000 people'],
  // The hundred alone is read well.
  ['one hundred and sixty people', '160 people', '160 people'],
];
let isSame = true;
for (const [text, before, right] of seen) {
  const read = wordsToNumbers(text);
  console.log(`${text}\n  ${read}, right is ${right}`);
  isSame &&= read === before;
}
process.exit(isSame ? 0 : 1);
JS
node read.cjs

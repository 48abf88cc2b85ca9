#!/usr/bin/env bash
# extruct 0.18.0 (PyPI, BSD-3-Clause), beside microdata-node 2.0.0 (npm, MIT).
#
# Two fact checks (ClaimReview, as microdata) on one page; the block that tells who checked stands once and
# both name it by `itemref`.
#
# Expected: both checks have that author. An element can be a property of several items, and `itemref`
#   is there for it (HTML, 5.2.2 "Items" and 5.2.5 "Associating names with items"). An item with `itemprop`
#   is no item of its own (5.2.5). extruct says in its code that it follows the specification's JSON.
# Seen: extruct reads the block once. The first check that asks gets it, each further one has the author
#   null: known to be there, and lost. Where the block stands above the checks, all of them have null,
#   and the checker is listed as an item of its own. microdata-node gives both the author.
#
# What it means: a null is no sign that a check names no author. Lists of checks that were gathered so lack
# the checker of all but the first on a page, and a rule that asks for one passes them over.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'extruct==0.18.0'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact microdata-node@2.0.0 >/dev/null

checker='<div id="checker" itemprop="author" itemscope itemtype="https://schema.org/Organization">
  <span itemprop="name">The Checkers</span></div>'
review() { # how the checker is named, what was claimed
  echo "<article itemscope itemtype=\"https://schema.org/ClaimReview\" $1>
  <p itemprop=\"claimReviewed\">$2</p>${3:-}</article>"
}
by='itemref="checker"'
{ review "$by" 'Wages rose.'; review "$by" 'Rents fell.'; echo "$checker"; } >below.html
{ echo "$checker"; review "$by" 'Wages rose.'; review "$by" 'Rents fell.'; } >above.html
{ review '' 'Wages rose.' "$checker"; review '' 'Rents fell.' "${checker/checker/again}"; } >inside.html

cat >read.py <<'PYTHON'
import sys
import extruct

with open(sys.argv[1]) as file:
    items = extruct.extract(file.read(), syntaxes=["microdata"])["microdata"]
for item in items:
    kind = item["type"].rpartition("/")[2]
    found = item["properties"]
    author = found.get("author")
    name = author["properties"]["name"] if author else author
    print(found["name"] if kind == "Organization" else f"{found['claimReviewed']} by {name}", end="; ")
PYTHON

cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { toJson } = require('microdata-node');
for (const { properties } of toJson(readFileSync(process.argv[2], 'utf8')).items) {
  const [author] = properties.author ?? [];
  process.stdout.write(`${properties.claimReviewed} by ${author?.properties.name[0]}; `);
}
JS

seen=''
for place in inside below above; do
  python=$(env/bin/python read.py "$place.html")
  javascript=$(node read.cjs "$place.html")
  echo "$place"
  echo "  extruct:        $python"
  echo "  microdata-node: $javascript"
  seen+="$python
$javascript
"
done
both='Wages rose. by The Checkers; Rents fell. by The Checkers; '
[ "$seen" = "$both
$both
Wages rose. by The Checkers; Rents fell. by None; 
$both
The Checkers; Wages rose. by None; Rents fell. by None; 
$both
" ]

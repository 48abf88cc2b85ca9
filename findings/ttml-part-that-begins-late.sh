#!/usr/bin/env bash
# ttconv 1.2.3 (PyPI, BSD-2-Clause), beside imsc 1.1.5 (npm, BSD-2-Clause; by the same people).
#
# A TTML file whose second part (`div`) begins at 60 s. Its cues count from there: 1 s to 3 s and 3 s to 5 s.
#
# Expected: the cues of the second part are there at 61 s and 63 s. The times of a child count from the
#   begin of its parent (TTML2, 12.2.1 "begin", with the time containers of 12.2.4), and a part without
#   an end lasts at least as long as its cues do. The README names no limit of this kind.
# Seen: ttconv compares the part's own begin (60 s) with the ends of its cues (5 s), which count from
#   elsewhere, finds that the part ends where it begins, and leaves it out with all that was said in it.
#   Nothing is raised or logged. A part that begins at 2 s is there, but stops at 5 s where its cue lasts
#   until 7 s. imsc reads all of it. With an `end` at the part itself ttconv reads it too.
#
# What it means: a passage that a converted file lacks may well have been said. To have looked through
# captions and found nothing is no proof.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'ttconv==1.2.3'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact imsc@1.1.5 jsdom@26.1.0 >/dev/null

write() { # file, attributes of the second part
  cat >"$1" <<TTML
<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en">
  <head><layout><region xml:id="below"/></layout></head>
  <body region="below">
    <div><p begin="0.5s" end="1s">Good evening.</p></div>
    <div $2><p begin="1s" end="3s">We cut the levy.</p><p begin="3s" end="5s">We never did.</p></div>
  </body>
</tt>
TTML
}
write late.ttml 'begin="60s"'
write soon.ttml 'begin="2s"'
write ended.ttml 'begin="60s" end="65s"'

cat >read.py <<'PYTHON'
import sys
import xml.etree.ElementTree as xml
import ttconv.imsc.reader, ttconv.srt.writer

model = ttconv.imsc.reader.to_model(xml.parse(sys.argv[1]))
blocks = ttconv.srt.writer.from_model(model).strip().split("\n\n")
print(" | ".join(f"{block.splitlines()[1]} {block.splitlines()[2]}" for block in blocks))
PYTHON

cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
globalThis.navigator ??= { userAgent: '' };
const imsc = require('imsc');

const text = ({ kind, text: own, contents = [] }) =>
  kind === 'span' && own ? own : contents.map(text).join('');
const file = imsc.fromXML(readFileSync(process.argv[2], 'utf8'), {
  info() {}, warn() {}, error: console.error, fatal: console.error,
});
const cues = file
  .getMediaTimeEvents()
  .map((time) => `${time} s ${imsc.generateISD(file, time).contents.map(text).join('').trim()}`);
console.log(cues.filter((cue) => !cue.endsWith(' s ')).join(' | '));
JS

seen=''
for name in late soon ended; do
  python=$(env/bin/python read.py "$name.ttml")
  javascript=$(node read.cjs "$name.ttml")
  echo "$name"
  echo "  ttconv: $python"
  echo "  imsc:   $javascript"
  seen+="$python
$javascript
"
done
[ "$seen" = '00:00:00,500 --> 00:00:01,000 Good evening.
0.5 s Good evening. | 61 s We cut the levy. | 63 s We never did.
00:00:00,500 --> 00:00:01,000 Good evening. | 00:00:03,000 --> 00:00:05,000 We cut the levy.
0.5 s Good evening. | 3 s We cut the levy. | 5 s We never did.
00:00:00,500 --> 00:00:01,000 Good evening. | 00:01:01,000 --> 00:01:03,000 We cut the levy. | 00:01:03,000 --> 00:01:05,000 We never did.
0.5 s Good evening. | 61 s We cut the levy. | 63 s We never did.
' ]

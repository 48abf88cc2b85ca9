#!/usr/bin/env bash
# subtitle 4.2.2 (npm, MIT), webvtt-py 0.6.0 (PyPI, MIT) and ttconv 1.2.3 (PyPI, BSD-2-Clause), which
# write WebVTT from SRT; read again by videojs-vtt.js 0.15.5 (npm, Apache-2.0), a player's own reader.
#
# Expected: the words of the SRT cue come back. SRT has no references, so "<2 percent" is plain text
#   there. In WebVTT a cue's text may hold neither "<" nor "&" (WebVTT, 4.2.2, "WebVTT cue text span"):
#   who writes it has to write &lt; and &amp;.
# Seen: the three write the text as it is. The reader takes all between "<" and the next ">" for a tag,
#   as the specification wants (6.4, tokenizer), so "Growth was <2 percent, they said, and debt >90
#   percent." is shown as "Growth was 90 percent.": another figure, and no sign. Without a ">" the rest
#   of the cue is lost. pycaption 2.3.14 (PyPI, Apache-2.0) escapes, and all words come back.
#
# What it means: captions that were made from SRT can say what nobody said. A figure beside "<" or ">" in
# a cue is better checked against the recording.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'webvtt-py==0.6.0' 'ttconv==1.2.3' 'pycaption==2.3.14'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact subtitle@4.2.2 videojs-vtt.js@0.15.5 jsdom@26.1.0 >/dev/null

cat >spoken.srt <<'SRT'
1
00:00:01,000 --> 00:00:03,000
Growth was <2 percent, they said, and debt >90 percent.

2
00:00:03,000 --> 00:00:05,000
Turnout was <half in the north.

3
00:00:05,000 --> 00:00:07,000
Wages rose by 9 percent.
SRT

cat >write.py <<'PYTHON'
import io
import pycaption, ttconv.srt.reader, ttconv.vtt.writer, webvtt

with open("spoken.srt") as file:
    text = file.read()
written = {
    "webvtt-py": webvtt.from_srt("spoken.srt").content,
    "ttconv": ttconv.vtt.writer.from_model(ttconv.srt.reader.to_model(io.StringIO(text))),
    "pycaption": pycaption.WebVTTWriter().write(pycaption.SRTReader().read(text)),
}
for name, vtt in written.items():
    with open(f"{name}.vtt", "w") as file:
        file.write(vtt)
PYTHON
env/bin/python write.py

cat >read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { JSDOM } = require('jsdom');
const { parseSync, stringifySync } = require('subtitle');

const { window } = new JSDOM('');
global.window = window;
global.document = window.document;
const vttjs = require('videojs-vtt.js');

function read(vtt) {
  const cues = [];
  const parser = new vttjs.WebVTT.Parser(window, vttjs, vttjs.WebVTT.StringDecoder());
  parser.oncue = ({ text }) =>
    cues.push(vttjs.WebVTT.convertCueToDOMTree(window, text).textContent.trim());
  parser.parse(vtt);
  parser.flush();
  return cues;
}

const srt = readFileSync('spoken.srt', 'utf8');
const files = {
  subtitle: stringifySync(parseSync(srt), { format: 'WebVTT' }),
  'webvtt-py': readFileSync('webvtt-py.vtt', 'utf8'),
  ttconv: readFileSync('ttconv.vtt', 'utf8'),
  pycaption: readFileSync('pycaption.vtt', 'utf8'),
};
const lost = ['Growth was 90 percent.', 'Turnout was', 'Wages rose by 9 percent.'];
const kept = [
  'Growth was <2 percent, they said, and debt >90 percent.',
  'Turnout was <half in the north.',
  'Wages rose by 9 percent.',
];
let isSame = true;
for (const [name, vtt] of Object.entries(files)) {
  const cues = read(vtt);
  console.log(`${name}:\n  ${cues.join('\n  ')}`);
  isSame &&= JSON.stringify(cues) === JSON.stringify(name === 'pycaption' ? kept : lost);
}
process.exit(isSame ? 0 : 1);
JS
node read.cjs

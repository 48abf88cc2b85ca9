#!/usr/bin/env bash
# transcriptator 1.1.4 (npm, MIT), which reads the transcripts of podcasts, and webvtt-py 0.6.0 (PyPI, MIT),
# beside media-captions 1.0.4 (npm, MIT).
#
# Expected: each voice span (`<v Name>`) tells who says its words. A name may have spaces in it and the tag
#   may have classes (WebVTT, 4.2.2, "WebVTT cue voice span"; the specification's first example has
#   "Roger Bingham"), and one cue may hold spans of several voices.
# Seen: transcriptator knows names of one word without a class only. Another is no voice to it: the tag
#   stays in the words, and the cue goes to who spoke before. An answer is laid into the asker's mouth.
#   Both packages give a cue with two voices to the first of them alone; webvtt-py also drops the tags, so
#   that nothing tells it. transcriptator's README says that it tries the start of a cue's first line, but
#   not that it falls back on the speaker before; webvtt-py's says "cue voice span if any".
#
# What it means: a speaker that a tool took from a transcript is a hint, no proof of who said it.
# What we do about it: captions on a page are split by their voices before they are looked through
# (src/page/captions/cue-text.ts).
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'webvtt-py==0.6.0'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact transcriptator@1.1.4 media-captions@1.0.4 >/dev/null

cat >talk.vtt <<'VTT'
WEBVTT

00:00:01.000 --> 00:00:03.000
<v Roger>Did you raise the levy?</v>

00:00:03.000 --> 00:00:05.000
<v Mary Anne>We never did.</v>

00:00:05.000 --> 00:00:07.000
<v Roger>You are sure?</v> <v Mary>I am.</v>
VTT

cat >read.py <<'PYTHON'
import webvtt

for cue in webvtt.read("talk.vtt"):
    print(f"{cue.voice}: {cue.text}")
PYTHON

cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import transcriptator from 'transcriptator';

const vtt = readFileSync('talk.vtt', 'utf8');
if (process.argv[2] === 'transcriptator') {
  for (const { speaker, body } of transcriptator.convertFile(vtt)) console.log(`${speaker}: ${body}`);
} else {
  globalThis.VTTCue = class {
    constructor(start, end, text) {
      this.text = text;
    }
  };
  globalThis.window = globalThis;
  const { parseText, tokenizeVTTCue } = await import('media-captions');
  const words = ({ data, children = [] }) => data ?? children.map(words).join('');
  for (const cue of (await parseText(vtt, { type: 'vtt' })).cues)
    for (const token of tokenizeVTTCue(cue))
      if (token.type === 'v') console.log(`${token.voice}: ${words(token)}`);
}
JS

seen=''
for name in media-captions transcriptator webvtt-py; do
  if [ "$name" = webvtt-py ]; then cues=$(env/bin/python read.py); else cues=$(node read.mjs "$name"); fi
  echo "$name"
  sed 's/^/  /' <<<"$cues"
  seen+="$cues
"
done
[ "$seen" = 'Roger: Did you raise the levy?
Mary Anne: We never did.
Roger: You are sure?
Mary: I am.
Roger: Did you raise the levy?</v>
Roger: <v Mary Anne>We never did.</v>
Roger: You are sure?</v> <v Mary>I am.</v>
Roger: Did you raise the levy?
Mary Anne: We never did.
Roger: You are sure? I am.
' ]

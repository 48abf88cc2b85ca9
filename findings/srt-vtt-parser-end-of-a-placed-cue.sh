#!/usr/bin/env bash
# @plussub/srt-vtt-parser 2.0.5 (npm, MIT), beside media-captions 1.0.4 (npm, MIT).
#
# Expected: a cue from 00:01.000 to 00:03.000 ends after 3 seconds, wherever it is placed. Hours may be
#   left out of a time, and settings may stand behind the times (WebVTT, 4.1, "WebVTT timestamp" and
#   "WebVTT cue block").
# Seen: one of the two is read well, both together are not. Of "00:03.000 line:0%" the end is 180,000 ms: the
#   colon of the setting is counted as one more of the time, so seconds are taken for minutes. With
#   "align:start" the end is NaN. The start is right each time. The README names neither limit, and
#   with hours the same settings do no harm.
#
# What it means: where cues are looked up by time, words are "said" for three minutes, or never.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact @plussub/srt-vtt-parser@2.0.5 media-captions@1.0.4 >/dev/null

cat >read.mjs <<'JS'
import { parse } from '@plussub/srt-vtt-parser';

globalThis.VTTCue = class {
  constructor(startTime, endTime) {
    Object.assign(this, { startTime, endTime });
  }
};
globalThis.window = globalThis;
const { parseText } = await import('media-captions');

const seen = [
  ['00:01.000 --> 00:03.000', 3000],
  ['00:00:01.000 --> 00:00:03.000 line:0%', 3000],
  ['00:01.000 --> 00:03.000 line:0%', 180000],
  ['00:01.000 --> 00:03.000 align:start', NaN],
];
let isSame = true;
for (const [times, before] of seen) {
  const vtt = `WEBVTT\n\n${times}\nWe cut the levy.\n`;
  const [{ from, to }] = parse(vtt).entries;
  const [cue] = (await parseText(vtt, { type: 'vtt' })).cues;
  console.log(`${times}\n  srt-vtt-parser ${from} to ${to} ms, media-captions until ${cue.endTime} s`);
  isSame &&= from === 1000 && Object.is(to, before) && cue.endTime === 3;
}
process.exit(isSame ? 0 : 1);
JS
node read.mjs

#!/usr/bin/env bash
# pysubs2 1.8.1 (PyPI, MIT; 1.9.0, for Python 3.12, does the same), beside webvtt-py 0.6.0 (PyPI, MIT).
#
# Expected: a cue "Taxes rose in / 2024" keeps both of its lines. A WebVTT cue needs no identifier
#   (WebVTT, 4.1, "WebVTT cue block": optionally), and a cue's text may be any digits.
# Seen: pysubs2 takes a last line of digits for the number of the next cue, whether one comes or not.
#   Every cue of a WebVTT file without numbers that ends with a year, a sum or a count in a line of its own
#   loses it; of an SRT file it is the last cue. Its documentation says that WebVTT is read as a flavour of
#   SRT without styles and alignment: of words that get lost it says nothing, and it does not warn.
#
# What it means: a statement is left, whole to look at, without its date or its figure.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'pysubs2==1.8.1' 'webvtt-py==0.6.0'

cat >read.py <<'PYTHON'
import sys
import pysubs2, webvtt

VTT = """WEBVTT

00:01.000 --> 00:03.000
Taxes rose in
2024

00:03.000 --> 00:05.000
In
2019
they fell.
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
Taxes rose in
2024

2
00:00:03,000 --> 00:00:05,000
They fell in
2019
"""
with open("talk.vtt", "w") as file:
    file.write(VTT)
with open("talk.srt", "w") as file:
    file.write(SRT)

seen = [
    ("pysubs2, WebVTT", [e.plaintext for e in pysubs2.load("talk.vtt")], ["Taxes rose in", "In\n2019\nthey fell."]),
    ("webvtt-py, WebVTT", [c.text for c in webvtt.read("talk.vtt")], ["Taxes rose in\n2024", "In\n2019\nthey fell."]),
    ("pysubs2, SRT", [e.plaintext for e in pysubs2.load("talk.srt")], ["Taxes rose in\n2024", "They fell in"]),
    ("webvtt-py, SRT", [c.text for c in webvtt.from_srt("talk.srt")], ["Taxes rose in\n2024", "They fell in\n2019"]),
]
for name, cues, _ in seen:
    print(f"{name}: {cues}")
sys.exit(any(cues != before for _, cues, before in seen))
PYTHON
env/bin/python read.py

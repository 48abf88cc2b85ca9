#!/usr/bin/env bash
# pycaption 2.3.14 (PyPI, Apache-2.0), beside ttconv 1.2.3 (PyPI, BSD-2-Clause).
#
# Expected: all cues of a TTML file. Its body holds any number of parts (`div`; TTML2, 8.1.3), in one
#   language or in several. pycaption's documentation says that several languages are supported, and
#   names no limit of parts.
# Seen: it keeps one list for each language, and each part sets it anew. Of two parts in one language the
#   first is gone, without an error or a warning. Where the parts are in two languages both are there.
#   ttconv gives the cues of both.
#
# What it means: the start of a speech is missing, and what is left looks like a whole file. Counting the
# cues before and after a conversion shows it.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'pycaption==2.3.14' 'ttconv==1.2.3'

cat >read.py <<'PYTHON'
import sys
import warnings
import xml.etree.ElementTree as xml
import ttconv.imsc.reader, ttconv.srt.writer
from pycaption import DFXPReader

warnings.filterwarnings("ignore", module="pycaption")  # that it reads XML by a reader of HTML


def made(second):
    return f"""<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en">
  <head><layout><region xml:id="below"/></layout></head>
  <body region="below">
    <div><p begin="1s" end="3s">We cut the levy.</p><p begin="3s" end="5s">By half.</p></div>
    <div xml:lang="{second}"><p begin="5s" end="7s">Thank you.</p></div>
  </body>
</tt>"""


def by_pycaption(text):
    captions = DFXPReader().read(text)
    return [
        cue.get_text() for language in captions.get_languages() for cue in captions.get_captions(language)
    ]


def by_ttconv(text):
    model = ttconv.imsc.reader.to_model(xml.ElementTree(xml.fromstring(text)))
    return [block.splitlines()[2] for block in ttconv.srt.writer.from_model(model).strip().split("\n\n")]


all_cues = ["We cut the levy.", "By half.", "Thank you."]
is_same = True
for second, before in (("es", all_cues), ("en", ["Thank you."])):
    text = made(second)
    print(f"parts in en and {second}")
    print(f"  pycaption: {by_pycaption(text)}")
    print(f"  ttconv:    {by_ttconv(text)}")
    is_same = is_same and by_pycaption(text) == before and by_ttconv(text) == all_cues
sys.exit(not is_same)
PYTHON
env/bin/python read.py

#!/usr/bin/env bash
# From pairs to the files that the extension reads with: training/make.sh [OUT]
# Takes about an hour and a half on two cores, 6 GB of memory, and Python 3.11. Nothing else of the project calls it.
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../out/training}
mkdir -p "$out"
python3 -m venv "$out/python"
"$out/python/bin/pip" install --quiet --requirement requirements.txt
export HF_HUB_OFFLINE=1 PYTHONUNBUFFERED=1
"$out/python/bin/python" fit.py "$out/reader"
"$out/python/bin/python" gate.py "$out/gate.npy"
"$out/python/bin/python" export.py "$out/reader" ../src/core/meaning/model --gate "$out/gate.npy"

#!/usr/bin/env bash
# tuf 7.0.0 with securesystemslib 1.4.0 (PyPI), beside @tufjs/models 4.1.1 (npm).
#
# A root lists one key of a kind that the library does not know. No threshold needs it: all four roles are
# signed for by Ed25519 keys.
#
# Expected: the root is read and verified, and the key passed over. The specification (4.2, "Key objects")
#   defines three key types, "but adopters can define and use any particular keytype, signing scheme, and
#   cryptographic library"; a client that does not know one can still count the others.
# Seen: python-tuf reads nothing of the root ("Unsupported public key"), so a publisher who adds such a
#   key, for a second scheme beside the first, ends the updates of all its readers. tuf-js takes the root.
#
# What we do about it: keys of other kinds are passed over (src/core/feed/signatures.ts, allowed.test.ts),
# and our publishing writes none.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check 'tuf==7.0.0' 'securesystemslib[crypto]==1.4.0'
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund '@tufjs/models@4.1.1' >/dev/null

cat >make.py <<'PYTHON'
import copy, datetime, json
from securesystemslib.formats import encode_canonical
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root

signer = CryptoSigner.generate_ed25519()
root = Root(consistent_snapshot=True)
root.expires = datetime.datetime(2099, 1, 1, tzinfo=datetime.timezone.utc)
for role in ("root", "timestamp", "snapshot", "targets"):
    root.add_key(signer.public_key, role)

kinds = {
    "none": None,
    "ml-dsa": {"keytype": "ml-dsa", "scheme": "ml-dsa-44", "keyval": {"public": "ab"}},
    "ed448": {"keytype": "ed448", "scheme": "ed448", "keyval": {"public": "ab"}},
}
for name, key in kinds.items():
    signed = copy.deepcopy(root.to_dict())
    if key:
        signed["keys"]["ab"] = key
        signed["roles"]["targets"]["keyids"].append("ab")
    signature = signer.sign(encode_canonical(signed).encode())
    document = {"signatures": [signature.to_dict()], "signed": signed}
    with open(f"{name}.root.json", "w") as file:
        json.dump(document, file)
PYTHON

cat >read.py <<'PYTHON'
import sys
from tuf.api.metadata import Metadata, Root

with open(sys.argv[1], "rb") as file:
    text = file.read()
try:
    root = Metadata[Root].from_bytes(text)
    root.signed.verify_delegate("root", root.signed_bytes, root.signatures)
    print("taken")
except Exception as error:
    print(f"refused: {error.__cause__ or error}")
PYTHON

cat >read.js <<'JAVASCRIPT'
const { readFileSync } = require('node:fs');
const { Metadata, MetadataKind } = require('@tufjs/models');
try {
  const root = Metadata.fromJSON(MetadataKind.Root, JSON.parse(readFileSync(process.argv[2], 'utf8')));
  root.verifyDelegate('root', root);
  console.log('taken');
} catch (error) {
  console.log(`refused: ${error.message}`);
}
JAVASCRIPT

env/bin/python make.py
seen=''
for kind in none ml-dsa ed448; do
  python=$(env/bin/python read.py "$kind.root.json")
  javascript=$(node read.js "$kind.root.json")
  echo "a further key: $kind"
  echo "  python-tuf: $python"
  echo "  tuf-js:     $javascript"
  seen+="$kind/${python%%:*}/${javascript%%:*} "
done
[ "$seen" = 'none/taken/taken ml-dsa/refused/taken ed448/refused/taken ' ]

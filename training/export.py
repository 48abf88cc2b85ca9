"""From a fitted cross-encoder to the two files that the extension carries.

    python training/export.py FITTED OUT [--gate gate.npy] [--pairs pairs.jsonl]

FITTED  a folder that transformers' AutoModelForSequenceClassification opens: BERT, one output
OUT     takes model.safetensors and tokenizer.json
--gate  vectors of FITTED's tokens for the gate: a float32 matrix, a row a token
--pairs lines {"claim": ..., "sentence": ...} on which the quantised model is compared

Matrices become a signed byte a weight with a scale an output, word vectors a byte a number with a
scale a token; all else stays float32. Tokens that no text in Latin script can give are left out.
"""

import argparse
import json
import pathlib
import unicodedata

import numpy as np
import torch
from safetensors.numpy import save_file
from transformers import AutoModelForSequenceClassification, AutoTokenizer

LARGEST = 127
MOST_TOKENS = 160
GATE_DIMS = 128
KEPT_SPECIALS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
WORDS = "bert.embeddings.word_embeddings.weight"
POSITIONS = "bert.embeddings.position_embeddings.weight"
NOTICE = (
    "Fitted on All-MiniLM-L6-v2 (nreimers/MiniLM-L6-H384-uncased, sentence-transformers), "
    "Apache License 2.0; changed: fitted as a cross-encoder, quantised, vocabulary pruned."
)
SAMPLE = [
    ("Ann Lee, 2021: Unemployment fell to 4.2 percent.", "Lee: Jobs | Unemployment is down to 4.2%."),
    ("Ann Lee, 2021: Unemployment fell to 4.2 percent.", "Lee: Jobs | Unemployment is up to 9.2%."),
    ("The bridge cost $3 million.", "it was uh three million dollars for that bridge"),
    ("The bridge cost $3 million.", "The mayor opened the new bridge on Sunday."),
]


def main():
    args = arguments()
    tokenizer = AutoTokenizer.from_pretrained(args.fitted)
    model = AutoModelForSequenceClassification.from_pretrained(args.fitted).eval()
    described = json.loads(tokenizer.backend_tokenizer.to_str())
    kept = kept_tokens(described["model"]["vocab"])
    tensors = quantised(model, kept)
    tensors.update(gate_tensors(args.gate, model, kept))
    total = len(described["model"]["vocab"])
    args.out.mkdir(parents=True, exist_ok=True)
    save_file(tensors, args.out / "model.safetensors", metadata=metadata(model.config))
    write_tokenizer(described, kept, args.out / "tokenizer.json")
    size = (args.out / "model.safetensors").stat().st_size
    print(f"{len(kept)} of {total} tokens, {size / 1e6:.1f} MB")
    compare(model, tokenizer, tensors, kept, sample_pairs(args.pairs))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("fitted", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--gate", type=pathlib.Path)
    parser.add_argument("--pairs", type=pathlib.Path)
    return parser.parse_args()


def kept_tokens(vocabulary):
    """Ids, in their order, of the tokens that stay: the marks, and what Latin script can give."""
    by_id = sorted(vocabulary.items(), key=lambda entry: entry[1])
    return [at for token, at in by_id if token in KEPT_SPECIALS or is_latin(token)]


def is_latin(token):
    if token.startswith("[") and token.endswith("]") and len(token) > 1:
        return False
    letters = token.removeprefix("##") if len(token) > 2 else token
    return all(is_latin_letter(letter) for letter in letters)


def is_latin_letter(letter):
    kind = unicodedata.category(letter)
    if kind[0] == "L":
        return "LATIN" in unicodedata.name(letter, "") or letter in "ªº"
    if kind[0] == "N":
        return letter.isascii() or kind != "Nd" and "IDEOGRAPH" not in unicodedata.name(letter, "")
    if kind[0] == "P":
        return ord(letter) < 0x2E80
    return kind == "Sc" or ord(letter) < 0x2400


def quantised(model, kept):
    """The model's tensors by name, as the file holds them."""
    tensors = {}
    for name, tensor in model.state_dict().items():
        values = tensor.detach().float().numpy()
        if name.endswith("position_ids"):
            continue
        if name == WORDS:
            values = values[kept]
        if name == POSITIONS:
            values = values[:MOST_TOKENS]
        if is_matrix(name):
            tensors[name], tensors[f"{name}_scale"] = by_row(values)
        else:
            tensors[name] = np.ascontiguousarray(values)
    return tensors


def is_matrix(name):
    if not name.endswith("weight") or "LayerNorm" in name:
        return False
    return name == WORDS or name.startswith(("bert.encoder", "bert.pooler"))


def by_row(values):
    """A matrix as signed bytes with a scale a row."""
    scale = np.abs(values).max(axis=1) / LARGEST
    scale[scale == 0] = 1
    steps = np.rint(values / scale[:, None]).astype(np.int8)
    return steps, scale.astype(np.float32)


def gate_tensors(path, model, kept):
    """The gate's vectors; without a file of them, a stand-in from the word vectors."""
    if path:
        vectors = np.load(path).astype(np.float32)[kept]
    else:
        vectors = stand_in(model.state_dict()[WORDS].numpy()[kept])
    weight, scale = by_row(vectors)
    return {"gate.weight": weight, "gate.scale": scale}


def stand_in(words):
    """Word vectors along their principal directions, rare tokens (later in the list) heavier."""
    centred = words - words.mean(axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    vectors = centred @ directions[:GATE_DIMS].T
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    # Tokens stand about in the order of how often they occur: Zipf's law gives each its weight.
    rarity = np.log(np.arange(len(words)) + 2) / np.log(len(words) + 2)
    return (vectors * rarity[:, None] ** 4).astype(np.float32)


def metadata(config):
    return {
        "format": "pt",
        "architecture": "BertForSequenceClassification",
        "attention_heads": str(config.num_attention_heads),
        "notice": NOTICE,
    }


def write_tokenizer(described, kept, path):
    new = {at: place for place, at in enumerate(kept)}
    vocabulary = described["model"]["vocab"]
    described["model"]["vocab"] = {
        token: new[at] for token, at in sorted(vocabulary.items(), key=lambda e: e[1]) if at in new
    }
    for token in described["added_tokens"]:
        token["id"] = new[token["id"]]
    for token in (described.get("post_processor") or {}).get("special_tokens", {}).values():
        token["ids"] = [new[at] for at in token["ids"]]
    described["truncation"] = None
    described["padding"] = None
    path.write_text(json.dumps(described, ensure_ascii=False, separators=(",", ":")))


def sample_pairs(path):
    if not path:
        return SAMPLE
    lines = path.read_text().splitlines()
    return [(pair["claim"], pair["sentence"]) for pair in map(json.loads, lines)]


def compare(model, tokenizer, tensors, kept, pairs):
    """Prints how far the quantised model's log odds lie from the fitted one's."""
    exact = log_odds(model, tokenizer, pairs)
    model.load_state_dict(dequantised(model, tensors, kept))
    found = log_odds(model, tokenizer, pairs)
    print(
        f"{len(pairs)} pairs: largest difference of log odds {np.abs(exact - found).max():.4f}, "
        f"mean {np.abs(exact - found).mean():.4f}"
    )


def log_odds(model, tokenizer, pairs):
    found = []
    with torch.no_grad():
        for claim, sentence in pairs:
            batch = tokenizer(
                claim, sentence, truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
            )
            found.append(float(model(**batch).logits[0, 0]))
    return np.array(found)


def dequantised(model, tensors, kept):
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    for name, values in tensors.items():
        if name not in state or f"{name}_scale" not in tensors:
            continue
        floats = torch.from_numpy(values.astype(np.float32) * tensors[f"{name}_scale"][:, None])
        if name == WORDS:
            state[name][kept] = floats
        else:
            state[name] = floats
    return state


if __name__ == "__main__":
    main()

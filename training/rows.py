"""The rows that the reader of meaning is fitted on: pairs of a claim and a sentence, each as text with its context.

The text of a pair is the same here and in `src/core/meaning/pair-text.ts`: a test there holds both to the same examples.
"""

import glob
import json
import os
import random
import re

HERE = os.path.dirname(os.path.abspath(__file__))

CLAIM_CHARACTERS = 240
TITLE_CHARACTERS = 80
BEFORE_CHARACTERS = 160
SENTENCE_CHARACTERS = 300


def read_claims(folder=os.path.join(HERE, 'pairs')):
    """All claims with their repeats (`same`) and near misses (`not`), in the order of the files' names."""
    claims = []
    for name in sorted(glob.glob(os.path.join(folder, '*.jsonl'))):
        with open(name, encoding='utf-8') as file:
            for number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                try:
                    claim = json.loads(line)
                    claim['when'][:4], claim['claim'], claim['same'], claim['not']
                except (ValueError, KeyError) as error:
                    raise SystemExit(f'{name}:{number}: expected a claim with when, same and not: {error}')
                claims.append(dict(claim, file=os.path.basename(name)))
    return claims


def read_debates(folder=os.path.join(HERE, 'debates')):
    """Invented transcripts: name, lines, and the claims checked of them with the numbers of the lines that repeat them."""
    debates = []
    for name in sorted(glob.glob(os.path.join(folder, '*.lines.jsonl'))):
        with open(name, encoding='utf-8') as file:
            lines = [json.loads(line) for line in file if line.strip()]
        with open(name.replace('.lines.', '.claims.'), encoding='utf-8') as file:
            claims = [json.loads(line) for line in file if line.strip()]
        title = os.path.basename(name).split('.')[0].replace('-', ' ').capitalize()
        debates.append({'title': title, 'lines': {line['line']: line for line in lines}, 'claims': claims})
    return debates


def claim_text(claim, text=None):
    """`CLAIMANT, YEAR: claim`."""
    return f"{claim['who']}, {claim['when'][:4]}: {(text or claim['claim'])[:CLAIM_CHARACTERS]}"


def sentence_text(text, speaker=None, title=None, before=None):
    """`SPEAKER: TITLE | BEFORE | sentence`; what is unknown is left out with its mark."""
    parts = [
        title[:TITLE_CHARACTERS].strip() if title else '',
        before.strip()[-BEFORE_CHARACTERS:].strip() if before else '',
        text.strip()[:SENTENCE_CHARACTERS],
    ]
    return (f'{speaker}: ' if speaker else '') + ' | '.join(part for part in parts if part)


def named(text, people):
    """Each description with the name of whom it stands for in parentheses behind it."""
    for phrase, name in people.items():
        text = text.replace(phrase, f'{phrase} ({name})', 1)
    return text


def spoken(text):
    """As automatic captions have it: no capitals, no punctuation."""
    return re.sub(r'\s+', ' ', re.sub(r"[^\w\s'|%$]", ' ', text.lower())).strip()


LEADS = [
    '{who} said that {claim}', '{claim}', 'According to {who}, {claim}', '{who} claimed again on Tuesday that {claim}',
    'As {who} put it, {claim}', '{who} told the crowd that {claim}', 'That {claim} is what {who} keeps saying.',
    '{claim} So says {who}.',
]


def verbatim(claim, rng):
    """The claim nearly word for word: near misses share more of its words than repeats do, and would teach that these speak against it."""
    text = claim['claim']
    starts_with_name = re.match(r'^([A-Z]{2,}|I\b|[A-Z]\w+ [A-Z])', text)
    inner = text if starts_with_name else text[0].lower() + text[1:]
    said = rng.choice(LEADS).format(who=claim['who'].split(',')[0], claim=inner)
    return said[0].upper() + said[1:]


FIGURE = re.compile(r'(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)')


def other_figure(text, rng):
    """The claim with one of its figures changed so that no rounding makes them the same; None where it has none in digits."""
    found = [m for m in FIGURE.finditer(text)]
    if not found:
        return None
    match = rng.choice(found)
    digits = match.group().replace(',', '')
    value = float(digits)
    if value == 0:
        return None
    if re.fullmatch(r'(19|20)\d\d', match.group()):
        changed = str(int(value) + rng.choice([-4, -3, -2, -1, 1, 2, 3]))
    else:
        other = value * rng.choice([0.1, 0.3, 0.5, 0.6, 1.5, 1.8, 2.5, 4, 10])
        if '.' not in digits and abs(round(other) - value) < max(1, 0.2 * value):
            other = value + rng.choice([2, 3, 5])
        changed = f'{other:,.1f}' if '.' in digits or other < 1 else f'{round(other):,}'
    return text[: match.start()] + changed + text[match.end():]


NUMBER_WORD = re.compile(
    r'\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy'
    r'|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|double[ds]?|triple[ds]?|twice)\b', re.I)

STANDALONE = ('reported', 'direct', 'paraphrase', 'number', 'long')


class Rows:
    """Makes an epoch's rows, `(claim text, sentence text, label, kind)`, anew at each call."""

    def __init__(self, claims, debates, neighbours, likest_lines, seed):
        self.claims, self.debates = claims, debates
        self.neighbours, self.likest_lines = neighbours, likest_lines
        self.rng = random.Random(seed)
        self.titles = [t['title'] for c in claims for t in c['same'] + c['not'] if t.get('title')]
        self.titles += [c['title'] for d in debates for c in d['claims'] if c.get('title')]

    def sentence(self, entry, claim):
        """A sentence with its own context, at times with other context that tells nothing, or without."""
        rng = self.rng
        text, before, title, speaker = entry['text'], entry.get('before'), entry.get('title'), entry.get('speaker')
        needs_context = entry.get('form') == 'fragment' or entry.get('kind') == 'referent'
        if entry.get('people') and rng.random() < 0.6:
            text = named(text, entry['people'])
        if not before and rng.random() < 0.25:
            before = self.stranger(claim)['text']
        elif before and not needs_context and rng.random() < 0.1:
            before = None
        if not title and self.titles and rng.random() < 0.2:
            title = rng.choice(self.titles)
        if speaker and not needs_context and rng.random() < 0.1:
            speaker = None
        said = sentence_text(text, speaker, title, before)
        return spoken(said) if rng.random() < 0.1 else said

    def stranger(self, claim):
        while True:
            other = self.rng.choice(self.claims)
            if other is not claim:
                return self.rng.choice(other['same'] + other['not'])

    def of_claim(self, at):
        rng, claim = self.rng, self.claims[at]
        own = claim_text(claim)
        examples = [e['text'] for e in claim['same'] if e['form'] in STANDALONE and not e.get('before') and not e.get('title')]
        for label, entries in ((1.0, claim['same']), (0.0, claim['not'])):
            for entry in entries:
                asked = own
                if examples and rng.random() < 0.15:
                    example = rng.choice(examples)
                    if example != entry['text']:
                        asked = claim_text(claim, example)
                yield asked, self.sentence(entry, claim), label, 'own'
        said = sentence_text(verbatim(claim, rng), before=self.stranger(claim)['text'] if rng.random() < 0.3 else None)
        yield own, spoken(said) if rng.random() < 0.15 else said, 1.0, 'verbatim'
        for near in rng.sample(list(self.neighbours[at]), 2):
            other = self.claims[near]
            yield own, self.sentence(rng.choice(other['same'] + other['not']), other), 0.0, 'neighbour'
        yield own, self.sentence(self.stranger(claim), claim), 0.0, 'stranger'
        if examples:
            # What was said before is context: the sentence itself must carry or complete the claim.
            follows = self.claims[rng.choice(list(self.neighbours[at]))] if rng.random() < 0.5 else rng.choice(self.claims)
            if follows is not claim:
                entry = rng.choice(follows['not'])
                yield own, sentence_text(entry['text'], entry.get('speaker'), None, rng.choice(examples)), 0.0, 'after'
        changed = other_figure(claim['claim'], rng)
        if changed and rng.random() < 0.7:
            with_figure = [e for e in claim['same'] if NUMBER_WORD.search(e['text']) and e['form'] != 'corrected']
            if with_figure:
                yield claim_text(claim, changed), self.sentence(rng.choice(with_figure), claim), 0.0, 'figure'

    def of_debate(self, number):
        rng, debate = self.rng, self.debates[number]
        lines = debate['lines']
        for at, claim in enumerate(debate['claims']):
            same, near = set(claim['same']), set(claim['near']) - set(claim['same'])
            likest = [line for line in self.likest_lines[number][at] if line not in same and line not in near]
            after = [line + 1 for line in same if line + 1 in lines and line + 1 not in same and line + 1 not in near]
            others = likest[:3] + rng.sample(likest[3:], min(2, len(likest[3:]))) + after
            others += rng.sample(sorted(lines), 2)
            asked = claim_text(claim)
            for line in same:
                yield asked, debate_text(debate, line, rng), 1.0, 'debate'
                yield asked, debate_text(debate, line, rng), 1.0, 'debate'
            for line in near:
                yield asked, debate_text(debate, line, rng), 0.0, 'debate near'
            for line in set(others) - same - near:
                yield asked, debate_text(debate, line, rng), 0.0, 'debate other'

    def epoch(self):
        rows = [row for at in range(len(self.claims)) for row in self.of_claim(at)]
        rows += [row for number in range(len(self.debates)) for row in self.of_debate(number)]
        self.rng.shuffle(rows)
        return rows


def before_line(debate, number):
    """The one or two lines before of the same speaker, or another's question."""
    lines = debate['lines']
    found, speaker = [], lines[number]['speaker']
    for at in (number - 1, number - 2):
        if at not in lines:
            break
        line = lines[at]
        if line['speaker'] == speaker:
            found.insert(0, line['text'])
        else:
            if line['text'].strip().endswith('?'):
                found.insert(0, line['text'])
            break
    return ' '.join(found)


def debate_text(debate, number, rng=None):
    line = debate['lines'][number]
    title = debate['title'] if rng is None or rng.random() < 0.5 else None
    said = sentence_text(line['text'], line['speaker'], title, before_line(debate, number))
    return spoken(said) if rng and rng.random() < 0.1 else said

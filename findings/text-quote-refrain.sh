#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0 (npm, Apache-2.0) beside dom-anchor-text-quote 4.0.2 (npm, MIT): both make and
# look up the TextQuoteSelector of Web Annotation.
#
# A speech says one sentence five times; the third time is annotated.
#
# Expected: a selector that one of them makes is found by the other, at its place. The context may be of
#   any length, and where several places fit, all of them should be taken (Web Annotation Data Model,
#   4.2.4, "Text Quote Selector").
# Seen: apache-annotator takes as much context as makes the place the only one. dom-anchor-text-quote
#   refuses to look that up ("Pattern too long for this browser"): its search holds 32 characters. Its
#   README names that length for what it makes, not for what it is given. It itself takes 32 on each side,
#   however many places they fit, and then finds one of these, not the one that was annotated, without
#   telling that there are more (its issue 13 tells of a wrong place too). apache-annotator tells all
#   three that fit. A sentence that is said once goes both ways.
#
# What it means: a quote and its context name a place only if somebody counted the places.
#
# Exits with 0 while this is so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact \
  @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 dom-anchor-text-quote@4.0.2 jsdom@26.1.0 >/dev/null

cat >anchor.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<p></p>');
const { document } = window;
for (const name of ['Node', 'NodeFilter', 'Range', 'Text']) globalThis[name] = window[name];
globalThis.document = document;
const { createTextQuoteSelectorMatcher, describeTextQuote } = await import('@apache-annotator/dom');
const { fromTextPosition, toTextPosition } = (await import('dom-anchor-text-quote')).default;

const QUOTE = 'could not be';
const SENTENCE = 'They said it could not be done. ';
const { body } = document;

function rangeAt(at) {
  const range = document.createRange();
  const text = body.querySelector('p').firstChild;
  range.setStart(text, at);
  range.setEnd(text, at + QUOTE.length);
  return range;
}

async function byApache(selector) {
  const places = [];
  for await (const range of createTextQuoteSelectorMatcher(selector)(body)) places.push(range.startOffset);
  return places.join(' ');
}

function byAnchor(selector) {
  try {
    return String(toTextPosition(body, selector)?.start);
  } catch (error) {
    return error.message;
  }
}

async function look(text, at, before) {
  body.querySelector('p').textContent = text;
  const made = {
    apache: await describeTextQuote(rangeAt(at), body),
    anchor: fromTextPosition(body, { start: at, end: at + QUOTE.length }),
  };
  let isSame = true;
  for (const [maker, selector] of Object.entries(made)) {
    const found = [await byApache(selector), byAnchor(selector)];
    console.log(`annotated at ${at}, selector by ${maker}: ${JSON.stringify(selector)}`);
    console.log(`  apache-annotator finds ${found[0]}\n  dom-anchor-text-quote finds ${found[1]}`);
    isSame &&= JSON.stringify(found) === JSON.stringify(before[maker]);
  }
  return isSame;
}

const once = 'We tried it in May. ' + SENTENCE + 'In June it was done, and nobody asked again.';
const at = once.indexOf(QUOTE);
const isSameOnce = await look(once, at, { apache: [`${at}`, `${at}`], anchor: [`${at}`, `${at}`] });
const third = 2 * SENTENCE.length + SENTENCE.indexOf(QUOTE);
const isSameRefrain = await look(SENTENCE.repeat(5), third, {
  apache: ['77', 'Pattern too long for this browser.'],
  anchor: ['45 77 109', '109'],
});
process.exit(isSameOnce && isSameRefrain ? 0 : 1);
JS
node anchor.mjs

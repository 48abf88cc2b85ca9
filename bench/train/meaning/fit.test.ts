import { expect, test } from 'vitest';
import { oddsOf } from '../../../src/core/meaning/linear.ts';
import { fitEvidence } from './fit.ts';

/** Two of three are right where `tells` is 1, one of three where it is 0; `noise` tells nothing. */
const rows = Array.from({ length: 360 }, (_, at) => {
  const tells = at % 2;
  const place = Math.floor(at / 2) % 3;
  const isSame = tells === 1 ? place > 0 : place > 1;
  const noise = Math.floor(at / 6) % 2;
  return { evidence: { tells, noise }, isSame, weight: 1, group: `${at % 36}` };
});

test('weights are per unit of the evidence, so that log odds are those of the shares', () => {
  const { verdict } = fitEvidence(['tells', 'noise'], rows, 1e-6);
  expect(oddsOf(verdict, { tells: 1, noise: 0 })).toBeCloseTo(Math.log(2), 3);
  expect(oddsOf(verdict, { tells: 0, noise: 1 })).toBeCloseTo(-Math.log(2), 3);
  expect(verdict.weights.noise).toBeCloseTo(0, 3);
});

test('each row has log odds by a fit without its group', () => {
  const { unseen } = fitEvidence(['tells', 'noise'], rows, 1e-6);
  expect(unseen).toHaveLength(rows.length);
  const odd = rows.map((row) => ({
    ...row,
    isSame: row.group === '0' ? !row.isSame : row.isSame,
  }));
  const without = fitEvidence(['tells', 'noise'], odd, 1e-6).unseen;
  expect(without[0]).toBeCloseTo(unseen[0]!, 6);
});

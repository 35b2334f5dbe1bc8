import { describe, expect, test } from 'vitest';
import { holdsFigure } from '../../../../../src/core/check/figures.ts';
import { messagesOf, placesOf } from '../../../../support/one-rule.ts';

const RULE = 'structure/impact-figure';
const told = placesOf(RULE);

describe('a figure', () => {
  test.each([
    '40 %',
    'All customers',
    'Nobody could sign in',
    'Half of the shops',
    'Hundreds of customers',
    'a third of them',
    'no order was lost',
    'Twenty-two',
  ])('is %s', (text) => {
    expect(holdsFigure(text)).toBe(true);
  });

  test.each([
    'Some customers could not pay.',
    'Many requests failed for a while.',
    'Nothing at all.',
    'Users no longer saw pages.',
    'Someone phoned.',
  ])('is not: %s', (text) => {
    expect(holdsFigure(text)).toBe(false);
  });
});

describe('structure/impact-figure', () => {
  test('asks for one where the impact is told in words', () => {
    expect(told({ impact: { summary: 'Some customers could not pay.' } })).toEqual(['"Some customers could not pay."']);
    expect(told({ impact: { summary: 'Some could not pay.', figures: [] }, status: 'draft' })).toEqual(['"Some could not pay."']);
    expect(told({ impact: { summary: '40 % could not pay.' } })).toEqual([]);
    expect(told({ impact: { summary: 'Some could not pay.', figures: [{ label: 'Orders', value: 'about 1,900' }] } })).toEqual([]);
  });

  test('asks for an impact from `in-review` on', () => {
    const services = [{ service: 'api' }];
    expect(told({ status: 'draft' })).toEqual([]);
    expect(told({ status: 'draft', impact: { services } })).toEqual([]);
    expect(told({ status: 'in-review' })).toEqual(['"Nobody could sign in."']);
    expect(told({ status: 'published', impact: { services } })).toEqual([JSON.stringify({ services })]);
    expect(messagesOf(RULE)({})[0]).toMatchObject({ fatal: false });
  });

  test('does not ask a retelling', () => {
    expect(told({ organization: 'GitLab', impact: { summary: 'Some could not pay.' } })).toEqual([]);
  });
});

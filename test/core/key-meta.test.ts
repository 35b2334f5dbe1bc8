import { describe, expect, it } from 'vitest';
import { holdsInternal, metaAt, shapeOf } from '../../src/core/key-meta.ts';
import { Postmortem } from '../../src/core/postmortem.ts';
import { Site } from '../../src/core/site.ts';

describe('metaAt', () => {
  it('looks through lists, defaults and optional keys', () => {
    expect(metaAt(Postmortem, ['summary'])).toMatchObject({ markdown: 'inline', internal: false });
    expect(metaAt(Postmortem, ['timeline', 3, 'evidence'])).toMatchObject({ url: true, internal: true });
    expect(metaAt(Postmortem, ['timeline', 3, 'what'])).toMatchObject({ markdown: 'inline', internal: false });
    expect(metaAt(Postmortem, ['times', 'started'])).toMatchObject({ description: 'When the impact began.' });
    expect(metaAt(Site, ['teams', 'anything', 'contact'])).toMatchObject({ internal: true });
  });

  it('takes what is inside an internal key for internal', () => {
    expect(metaAt(Postmortem, ['risk_accepted', 'why'])).toMatchObject({ markdown: 'inline', internal: true });
    expect(metaAt(Postmortem, ['review', 'participants', 0])).toMatchObject({ internal: true });
    expect(metaAt(Postmortem, ['risk_accepted', 'no-such-key', 'deeper'])).toEqual({ internal: true });
  });

  it('knows nothing of keys that are not there', () => {
    expect(metaAt(Postmortem, ['constructor'])).toEqual({ internal: false });
    expect(metaAt(Postmortem, ['title', 0])).toEqual({ internal: false });
  });
});

it('holdsInternal says whether something below is internal', () => {
  expect(holdsInternal(Postmortem, ['review'])).toBe(true);
  expect(holdsInternal(Postmortem, ['timeline'])).toBe(true);
  expect(holdsInternal(Postmortem, ['timeline', 0])).toBe(true);
  expect(holdsInternal(Postmortem, ['impact'])).toBe(false);
  expect(holdsInternal(Postmortem, ['title'])).toBe(false);
  expect(holdsInternal(Postmortem, ['nothing'])).toBe(false);
});

it('shapeOf reads a schema once', () => {
  expect(shapeOf(Postmortem)).toBe(shapeOf(Postmortem));
});

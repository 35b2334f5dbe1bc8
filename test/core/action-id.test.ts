import { describe, expect, it } from 'vitest';
import { actionIds, kebab } from '../../src/core/action-id.ts';

describe('kebab', () => {
  it.each([
    ['Restore the backup into staging every night', 'restore-the-backup-into-staging-every-night'],
    ['Überprüfe  die Größe!', 'uberprufe-die-große'.replace('ß', '-')],
    ['a_b.c/d', 'a-bcd'],
    ['--x--', 'x'],
    ['日本語', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(kebab(text)).toBe(expected);
  });

  it('ends after 80 characters, not in a hyphen', () => {
    expect(kebab(`${'a'.repeat(79)} bc`)).toBe('a'.repeat(79));
    expect(kebab('a'.repeat(200))).toHaveLength(80);
  });
});

describe('actionIds', () => {
  it('are the author’s own, else from the title, else from the number', () => {
    expect(actionIds([{ id: 'own', title: 'A' }, { title: 'Add an alert' }, { title: '日本語' }])).toEqual([
      'own',
      'add-an-alert',
      'action-3',
    ]);
  });
});

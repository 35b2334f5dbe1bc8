import { describe, expect, test } from 'vitest';
import { maintenanceFileProblem, maintenanceId } from '../../src/core/maintenance-file.ts';

describe('the files of planned maintenance', () => {
  test('have a kebab-case name that ends in .yaml', () => {
    expect(maintenanceFileProblem('2026-12-06-move.yaml')).toBeUndefined();
    expect(maintenanceId('maintenance/2026-12-06-move.yaml')).toBe('2026-12-06-move');
  });

  test.each([
    ['2026-12-06-move.yml', 'Rename it to `2026-12-06-move.yaml`.'],
    ['2026-12-06-move.YAML', 'Rename it to `2026-12-06-move.yaml`.'],
    ['2026-12-06 Move.yaml', 'Rename it to `2026-12-06-move.yaml`.'],
    ['ÄÖ.yaml', 'Rename it to'],
    ['README.md', 'Rename it, or move it elsewhere.'],
    ['plan.mdx', 'Rename it, or move it elsewhere.'],
    ['without-an-ending', 'Rename it, or move it elsewhere.'],
    ['2026/2026-12-06-move.yaml', 'Move the file up.'],
  ])('%s is a finding', (name, hint) => {
    const message = maintenanceFileProblem(name);
    expect(message).toMatchObject({ file: `maintenance/${name}`, source: 'maintenance', ruleId: 'file', line: 1, fatal: true });
    expect(message?.note).toContain(hint);
    expect(message?.note).not.toContain('``');
  });
});

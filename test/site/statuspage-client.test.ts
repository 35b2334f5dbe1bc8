import { Statuspage } from 'statuspage.io';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/node/serve.ts';
import { outDir } from '../support/sites.ts';

const file = (name: string): unknown => JSON.parse(readFileSync(path.join(outDir('public'), `api/v2/${name}.json`), 'utf8'));

describe('a client that others wrote', () => {
  it('reads components, incidents, maintenance and the status', async () => {
    const { url, close } = await serve({ dir: outDir('public'), base: '/archive' });
    try {
      const client = new Statuspage('any');
      // Its constructor knows pages of statuspage.io only.
      client.setApiUrl(url);
      const { api: read } = client;
      expect(await read.getStatus()).toEqual(file('status'));
      expect(await read.getSummary()).toEqual(file('summary'));
      expect(await read.getComponents()).toEqual(file('components'));
      expect(await read.incidents.getAll()).toEqual(file('incidents'));
      expect(await read.incidents.getUnresolved()).toEqual(file('incidents/unresolved'));
      expect(await read.scheduledMaintenances.getAll()).toEqual(file('scheduled-maintenances'));
      expect(await read.scheduledMaintenances.getUpcoming()).toEqual(file('scheduled-maintenances/upcoming'));
      // Version 3.3.8 asks for the upcoming ones when it is asked for the active ones.
      expect(await read.scheduledMaintenances.getActive()).toEqual(file('scheduled-maintenances/upcoming'));
    } finally {
      await close();
    }
  });
});

/** Writes the file `_headers` beside the pages, for hosts that read it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { headersFile } from '../core/hosting/headers-file.ts';
import { hostingHeaders } from '../core/hosting/headers.ts';
import type { Settings } from './settings.ts';

export function writeHeadersFile({ audience, base }: Settings, outDir: string): void {
  writeFileSync(path.join(outDir, '_headers'), headersFile(hostingHeaders(audience), base));
}

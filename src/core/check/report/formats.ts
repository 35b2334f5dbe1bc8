/** The formats of `check`, by the name that `--format` takes. */
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { ReportFormat } from './report.ts';
import { sarif } from './sarif.ts';

export const FORMATS: Readonly<Record<string, ReportFormat>> = { pretty, json, sarif, github };

/** The settings of this build, read once. */
import { readSettings } from '../node/settings.ts';

export const settings = readSettings(process.env);

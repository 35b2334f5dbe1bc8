/** The settings of this build, as Astro's configuration read them: pages are bundled, so they cannot find the project by their own place. */
import type { Settings } from '../node/settings.ts';

declare const __SETTINGS__: Settings;

export const settings: Settings = __SETTINGS__;

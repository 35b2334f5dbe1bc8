/** The site as pages see it: finished texts, and only the words that a visible postmortem uses. */
import type { Audience } from './audience.ts';
import type { Html } from './html.ts';
import type { Term } from './postmortem-page.ts';

export interface SiteView {
  title: string;
  organization: string;
  audience: Audience;
  footer?: Html;
  accent?: string;
  /** The address of the logo. */
  logo?: string;
  home: 'archive' | 'status';
  /** Whether there is a status page: without services of our own there is nothing to stand on it. */
  hasStatus: boolean;
  severities: { key: string; name: string; description?: string; rank: number }[];
  causes: (Term & { description?: Html })[];
  tags: Term[];
  services: (Term & { description?: Html; group?: string })[];
  organizations: Term[];
  /** The page of the repository on which a file is edited. */
  editUrl?: (file: string) => string;
  /** The page of the repository on which a new postmortem is proposed. */
  proposeUrl?: string;
}

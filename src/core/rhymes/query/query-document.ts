/** What is shown of a postmortem beside a pasted text: plain text, cut for the audience. */

export interface QueryDocument {
  id: string;
  title: string;
  organization: string;
  /** As readers see it. */
  started: string;
  severity: string;
  stage?: string;
  helped: Helped;
}

/** What helped then, and what was to be done about it. */
export interface Helped {
  resolution?: string;
  mitigations: readonly string[];
  actions: readonly HelpedAction[];
}

export interface HelpedAction {
  title: string;
  status: string;
  /** As readers see it. */
  due?: string;
}

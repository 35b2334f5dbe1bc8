/** The published practice that the guide draws on, in words of its own. */

export interface Source {
  /** Who wrote or published it. */
  by: string;
  title: string;
  url: string;
}

export type SourceKey = keyof typeof SOURCES;

export const SOURCES = {
  allspaw: {
    by: 'John Allspaw, Etsy',
    title: 'Blameless PostMortems and a Just Culture',
    url: 'https://codeascraft.com/2012/05/22/blameless-postmortems/',
  },
  atlassian: {
    by: 'Atlassian',
    title: 'Incident Management Handbook: Incident postmortems',
    url: 'https://www.atlassian.com/incident-management/handbook/postmortems',
  },
  'atlassian-major': {
    by: 'Atlassian',
    title: 'How to run a major incident management process',
    url: 'https://www.atlassian.com/incident-management/itsm/major-incident-management',
  },
  card: {
    by: 'Alan J. Card, BMJ Quality & Safety 26',
    title: 'The problem with “5 whys”',
    url: 'https://qualitysafety.bmj.com/content/26/8/671',
  },
  communication: {
    by: 'Atlassian',
    title: 'Incident communication best practices',
    url: 'https://www.atlassian.com/incident-management/incident-communication',
  },
  'complex-systems': {
    by: 'Richard I. Cook',
    title: 'How Complex Systems Fail',
    url: 'https://how.complexsystems.fail/',
  },
  dekker: {
    by: 'Sidney Dekker',
    title: 'The Field Guide to Understanding “Human Error”, third edition',
    url: 'https://doi.org/10.1201/9781317031833',
  },
  'devops-handbook': {
    by: 'Gene Kim, Jez Humble, Patrick Debois, John Willis and Nicole Forsgren',
    title: 'The DevOps Handbook, second edition',
    url: 'https://itrevolution.com/product/the-devops-handbook-second-edition/',
  },
  etsy: {
    by: 'Etsy',
    title: 'Debriefing Facilitation Guide for Blameless Postmortems',
    url: 'https://www.etsy.com/codeascraft/debriefing-facilitation-guide/',
  },
  howie: {
    by: 'Jeli, now PagerDuty',
    title: 'Howie: the guide to post-incident investigations',
    url: 'https://howie-guide.pagerduty.com/',
  },
  'incident-metrics': {
    by: 'Štěpán Davidovič, Google',
    title: 'Incident Metrics in SRE: Critically Evaluating MTTR and Friends',
    url: 'https://sre.google/resources/practices-and-processes/incident-metrics-in-sre/',
  },
  'infinite-hows': {
    by: 'John Allspaw',
    title: 'The Infinite Hows (or, the Dangers of the Five Whys)',
    url: 'https://www.kitchensoap.com/2014/11/14/the-infinite-hows-or-the-dangers-of-the-five-whys/',
  },
  pagerduty: {
    by: 'PagerDuty',
    title: 'Postmortem Documentation',
    url: 'https://postmortems.pagerduty.com/',
  },
  'pagerduty-severity': {
    by: 'PagerDuty',
    title: 'Incident Response: Severity Levels',
    url: 'https://response.pagerduty.com/before/severity_levels/',
  },
  'pagerduty-steps': {
    by: 'PagerDuty',
    title: 'Postmortem Documentation: Step by Step',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  'plan-the-work': {
    by: 'Google, in ;login:, spring 2017',
    title: 'Postmortem Action Items: Plan the Work and Work the Plan',
    url: 'https://research.google/pubs/postmortem-action-items-plan-the-work-and-work-the-plan/',
  },
  'sre-book': {
    by: 'Google',
    title: 'Site Reliability Engineering, chapter 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  'sre-workbook': {
    by: 'Google',
    title: 'The Site Reliability Workbook, chapter 10: Postmortem Culture',
    url: 'https://sre.google/workbook/postmortem-culture/',
  },
  'statuspage-tips': {
    by: 'Atlassian',
    title: 'Statuspage: Incident communication tips',
    url: 'https://support.atlassian.com/statuspage/docs/incident-communication-tips/',
  },
  'two-stories': {
    by: 'Richard I. Cook, David D. Woods and Charlotte Miller',
    title: 'A Tale of Two Stories: Contrasting Views of Patient Safety',
    url: 'https://psnet.ahrq.gov/issue/tale-two-stories-contrasting-views-patient-safety',
  },
  void: {
    by: 'The VOID, Verica',
    title: 'MTTR is a Misleading Metric. Now What?',
    url: 'https://www.verica.io/blog/mttr-is-a-misleading-metric-now-what/',
  },
} as const satisfies Record<string, Source>;

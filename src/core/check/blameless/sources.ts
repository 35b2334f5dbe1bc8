/** The works that the vocabulary rests on. */

export const SOURCES: Readonly<Record<string, { title: string; url: string }>> = {
  'dekker-field-guide': {
    title: 'Sidney Dekker: The Field Guide to Understanding ‘Human Error’',
    url: 'https://doi.org/10.1201/9781317031833',
  },
  'etsy-debriefing-guide': {
    title: 'John Allspaw, Morgan Evans, Daniel Schauenberg: Debriefing Facilitation Guide (Etsy)',
    url: 'https://www.etsy.com/codeascraft/debriefing-facilitation-guide/',
  },
  'allspaw-blameless': {
    title: 'John Allspaw: Blameless PostMortems and a Just Culture (Etsy)',
    url: 'https://codeascraft.com/2012/05/22/blameless-postmortems/',
  },
  'google-sre-book': {
    title: 'Google: Site Reliability Engineering, chapter 15, Postmortem Culture: Learning from Failure',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  'cook-complex-systems': {
    title: 'Richard I. Cook: How Complex Systems Fail',
    url: 'https://how.complexsystems.fail/',
  },
  'pagerduty-postmortems': {
    title: 'PagerDuty: The Blameless Postmortem',
    url: 'https://postmortems.pagerduty.com/culture/blameless/',
  },
  'atlassian-blameless': {
    title: 'Atlassian: How to run a blameless postmortem',
    url: 'https://www.atlassian.com/incident-management/postmortem/blameless',
  },
};

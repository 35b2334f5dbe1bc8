/** Well-known services whose pages only the members of an organization can open, known by their addresses: data. */

export interface PrivatePlace {
  /** What such a page is, with its article. */
  name: string;
  host: RegExp;
  path: RegExp;
  /** Some organizations open theirs to everyone. */
  maybePublic?: true;
}

const PRIVATE_PLACES: readonly PrivatePlace[] = [
  { name: 'a Slack conversation', host: /^(?:[\w-]+\.)*slack\.com$/, path: /^\/(?:archives|client|files)\// },
  { name: 'a Slack conversation', host: /^app\.slack\.com$/, path: /^\/./ },
  { name: 'a Microsoft Teams conversation', host: /^teams\.(?:microsoft|live)\.com$/, path: /^\/(?:l|_|meet)\// },
  { name: 'a Google Chat conversation', host: /^chat\.google\.com$/, path: /^\/./ },
  { name: 'a Zoom recording or meeting', host: /^(?:[\w-]+\.)?zoom\.us$/, path: /^\/(?:j|rec)\// },
  { name: 'a Google Meet meeting', host: /^meet\.google\.com$/, path: /^\/[a-z]{3}-/ },
  { name: 'a Jira ticket', host: /^[\w-]+\.atlassian\.net$/, path: /^\/(?:browse|jira|projects|secure|issues)\b/, maybePublic: true },
  { name: 'a Confluence page', host: /^[\w-]+\.atlassian\.net$/, path: /^\/wiki\b/, maybePublic: true },
  {
    name: 'a PagerDuty incident',
    host: /^[\w-]+(?:\.eu)?\.pagerduty\.com$/,
    path: /^\/(?:incidents|alerts|services|postmortems|service-directory)\//,
  },
  { name: 'an Opsgenie alert', host: /^[\w-]+(?:\.app\.eu|\.app)?\.opsgenie\.com$/, path: /^\/(?:alert|incident)\b/ },
  { name: 'an incident.io incident', host: /^app\.incident\.io$/, path: /^\/./ },
  { name: 'a FireHydrant incident', host: /^app\.firehydrant\.io$/, path: /^\/./ },
  { name: 'a Rootly incident', host: /^rootly\.com$/, path: /^\/account\// },
  { name: 'a Datadog page', host: /^(?:app|us3|us5|eu1|ap1|ap2)\.(?:datadoghq\.com|datadoghq\.eu)$/, path: /^\/./ },
  { name: 'a Grafana dashboard', host: /^[\w-]+\.grafana\.net$/, path: /^\/(?:d|d-solo|explore|alerting|goto|a)\b/, maybePublic: true },
  { name: 'a New Relic page', host: /^(?:one|rpm|one\.eu)\.newrelic\.com$/, path: /^\/./ },
  { name: 'a Honeycomb query', host: /^ui(?:\.eu1)?\.honeycomb\.io$/, path: /^\/./ },
  { name: 'a Sentry issue', host: /^(?:[\w-]+\.)?sentry\.io$/, path: /^\/(?:organizations\/[^/]+\/)?issues\// },
  { name: 'a Splunk search', host: /^[\w-]+\.splunkcloud\.com$/, path: /^\/./ },
  { name: 'a page of the AWS console', host: /^(?:[\w-]+\.)*console\.aws\.amazon\.com$/, path: /^\// },
  { name: 'a page of the Google Cloud console', host: /^console\.cloud\.google\.com$/, path: /^\/./ },
  { name: 'a page of the Azure portal', host: /^portal\.azure\.com$/, path: /^\// },
  { name: 'a Linear issue', host: /^linear\.app$/, path: /^\/[\w-]+\/issue\//, maybePublic: true },
  { name: 'a Notion page', host: /^(?:www\.)?notion\.so$/, path: /^\/./, maybePublic: true },
  {
    name: 'a Google document',
    host: /^(?:docs|drive)\.google\.com$/,
    path: /^\/(?!forms\/|document\/d\/e\/|spreadsheets\/d\/e\/|presentation\/d\/e\/)./,
    maybePublic: true,
  },
  { name: 'a SharePoint page', host: /^[\w-]+\.sharepoint\.com$/, path: /^\/./, maybePublic: true },
];

/** The private place that an address leads to, or undefined. */
export function privatePlaceOf(url: string): PrivatePlace | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  return PRIVATE_PLACES.find(({ host, path }) => host.test(hostname) && path.test(pathname));
}

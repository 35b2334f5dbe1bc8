/** Secrets that were left in a text, found by secretlint's recommended rules. What is found is told by its place and its kind, never by its value. */
import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretHit } from '../core/check/rule.ts';

/** All but the one that lets a comment in the text silence the others. */
const RULES = rules.filter(({ meta }) => !meta.id.endsWith('-filter-comments')).map((rule) => ({ id: rule.meta.id, rule }));

/** Offsets count UTF-16 units of the decoded text, without a byte order mark, as the core reads it. */
export async function findSecrets(bytes: Uint8Array): Promise<SecretHit[]> {
  const content = new TextDecoder().decode(bytes);
  const { messages } = await lintSource({
    source: { content, filePath: 'postmortem.mdx', ext: '.mdx', contentType: 'text' },
    options: { config: { rules: RULES }, maskSecrets: true, locale: 'en' },
  });
  return messages.map(({ range: [start, end], ruleId, messageId }) => ({ start, end, kind: kindOf(ruleId, messageId) }));
}

function kindOf(ruleId: string, messageId: string): string {
  const rule = ruleId.replace(/^.*secretlint-rule-/, '');
  // A rule that is new here still has a name: `secretlint-rule-acme-cloud` → "a secret (acme cloud)".
  return KINDS[`${rule} ${messageId}`] ?? KINDS[rule] ?? `a secret (${rule.replaceAll('-', ' ')})`;
}

/** What the rules find, in words. */
const KINDS: Readonly<Record<string, string>> = {
  '1password': 'a 1Password service account token',
  anthropic: 'an Anthropic API key',
  aws: 'an AWS secret access key',
  basicauth: 'an address with a user name and a password',
  cloudflare: 'a Cloudflare API key',
  'database-connection-string': 'the address of a database with its password',
  databricks: 'a Databricks access token',
  docker: 'a Docker access token',
  figma: 'a Figma access token',
  gcp: 'the key of a Google Cloud service account',
  github: 'a GitHub token',
  gitlab: 'a GitLab access token',
  grafana: 'a Grafana token',
  groq: 'a Groq API key',
  'hashicorp-vault': 'a HashiCorp Vault token',
  huggingface: 'a Hugging Face access token',
  linear: 'a Linear API token',
  notion: 'a Notion integration token',
  npm: 'an npm access token',
  openai: 'an OpenAI API key',
  privatekey: 'a private key',
  sendgrid: 'a SendGrid API key',
  shopify: 'a Shopify access token',
  slack: 'a Slack token',
  'slack IncomingWebhook': 'the address of a Slack webhook',
  stripe: 'a Stripe API key',
  tailscale: 'a Tailscale key',
  vercel: 'a Vercel token',
};

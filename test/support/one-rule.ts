/** What one rule says about a document, whatever the others say. */
import type { VFileMessage } from 'vfile-message';
import { ruleOf } from '../../src/core/finding.ts';
import { checked, marked, source } from './builders.ts';

type Options = Parameters<typeof checked>[1];

/** The messages of a rule. */
export const messagesOf =
  (rule: string) =>
  (overrides: Record<string, unknown>, options: Options = {}): VFileMessage[] =>
    checked(overrides, options).filter((message) => ruleOf(message) === rule);

/** The texts that its findings cover, as they stand in the file. */
export const placesOf =
  (rule: string) =>
  (overrides: Record<string, unknown>, options: Options = {}): string[] =>
    messagesOf(rule)(overrides, options).map((message) => marked(source(overrides, options.body), message));

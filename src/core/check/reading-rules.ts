/** The rules that are part of reading a file: its name and bytes, YAML, the schema, safe MDX, redaction, site.yaml, maintenance. The code that reads reports them. */
import { COMPONENT_RULES } from './reading/component.ts';
import { FILE_RULES } from './reading/file.ts';
import { FRONT_MATTER_RULES } from './reading/front-matter.ts';
import { LINT_RULES } from './reading/lint.ts';
import { MAINTENANCE_RULES } from './reading/maintenance.ts';
import { MDX_RULES } from './reading/mdx.ts';
import { REDACTION_RULES } from './reading/redaction.ts';
import { REFERENCE_RULES } from './reading/reference.ts';
import { SAFETY_RULES } from './reading/safety.ts';
import { SCHEMA_RULES } from './reading/schema.ts';
import { SITE_RULES } from './reading/site.ts';
import { TEXT_RULES } from './reading/text.ts';
import { YAML_RULES } from './reading/yaml.ts';
import type { RuleInfo } from './rule-info.ts';

export const READING_RULES: readonly RuleInfo[] = [
  ...FILE_RULES,
  ...FRONT_MATTER_RULES,
  ...YAML_RULES,
  ...SCHEMA_RULES,
  ...TEXT_RULES,
  ...REFERENCE_RULES,
  ...MDX_RULES,
  ...COMPONENT_RULES,
  ...SAFETY_RULES,
  ...REDACTION_RULES,
  ...SITE_RULES,
  ...MAINTENANCE_RULES,
  ...LINT_RULES,
];

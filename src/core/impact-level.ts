/** How badly a service is affected, in Statuspage's terms; apart from the schema, so that a browser can count without it. */

/** The mildest first. */
export const IMPACT_LEVELS = ['degraded_performance', 'partial_outage', 'major_outage'] as const;
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];

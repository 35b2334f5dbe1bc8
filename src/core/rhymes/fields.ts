/** The texts of a postmortem, each with how much its words say about how the incident looked and how it came about. */
import type { Marker, Postmortem } from '../postmortem.ts';

export interface Field {
  text: string;
  /** How much a word of it counts for either aspect, and a sentence of it for a mechanism. */
  symptom: number;
  cause: number;
  mechanism: number;
  /** The long prose: words that it alone shares with another are small talk. */
  body?: true;
}

const SYMPTOM_MARKERS: ReadonlySet<Marker> = new Set(['impact-started', 'alert', 'detected', 'communicated', 'escalated']);

/**
 * The weights were chosen by hand and hardly matter: on the three development archives, halving or doubling any of them moved precision@5 by
 * less than 0.02. That a title says how it looked and not why is what lets identical titles have different causes.
 */
export function fieldsOf(data: Postmortem, body: string): Field[] {
  const { title, summary, impact, detection, causes, symptoms = [], resolution, lessons, timeline = [], actions = [], tags = [] } = data;
  const field = (text: string | undefined, symptom: number, cause: number, mechanism = 0): Field[] =>
    text ? [{ text, symptom, cause, mechanism }] : [];
  return [
    ...field(title, 3, 0, 3),
    ...symptoms.flatMap((line) => field(line, 4, 0, 0.5)),
    ...field(summary, 1.5, 1.5, 2),
    ...field(impact?.summary, 1.5, 0),
    ...field(detection?.summary, 1.5, 0),
    ...field(causes?.trigger, 0.25, 3, 4),
    ...(causes?.contributing ?? []).flatMap((text) => field(text, 0, 2, 2)),
    ...(causes?.whys ?? []).flatMap(({ why, because }) => [...field(why, 0.5, 0.5), ...field(because, 0, 2, 2)]),
    ...field(resolution, 0.5, 1, 0.5),
    ...[...(lessons?.went_badly ?? []), ...(lessons?.got_lucky ?? [])].flatMap((text) => field(text, 0, 0.5, 0.5)),
    ...timeline.flatMap(({ marker, what }) => (SYMPTOM_MARKERS.has(marker) ? field(what, 1, 0.25) : field(what, 0.25, 0.75, 0.5))),
    ...actions.flatMap((action) => field(action.title, 0, 1, 0.75)),
    ...tags.flatMap((tag) => field(tag, 1, 1)),
    { text: plainBody(body), symptom: 0, cause: 0.5, mechanism: 0.5, body: true },
  ];
}

/** Without tags, and without the addresses of links and images. */
function plainBody(body: string): string {
  return body.replace(/<\/?[A-Z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, '] ');
}

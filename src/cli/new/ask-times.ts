/** The questions of `new` about times, with what was understood of each answer. */
import { log } from '@clack/prompts';
import { ASKED_PHASES, type AskedPhase, type Given } from '../../core/draft/answers.ts';
import { understandTime } from '../../core/draft/when.ts';
import { readZone } from '../../core/draft/zone.ts';
import type { World } from '../command.ts';
import { line, notEmpty, type Streams } from './dialogue.ts';
import { timeContext } from './plan.ts';

const PHASE_QUESTIONS: Record<AskedPhase, string> = {
  started: 'When did the impact begin?',
  detected: 'When did someone or something notice?',
  mitigated: 'When did users stop being affected?',
  resolved: 'When was it over?',
};

/** Asks for the phases that were not said, `needed` telling whether the first has to be; the zone is asked for once, before the first time. */
export async function askTimes(
  said: Given['times'],
  needed: boolean,
  flag: string | undefined,
  env: World['env'],
  streams: Streams,
): Promise<{ times: Given['times']; zone: string | undefined }> {
  const phases = ASKED_PHASES.filter((phase) => (phase === 'started' ? needed : said[phase] === undefined));
  const vague = Object.values(said).some((text) => 'needsZone' in understandTime(text, timeContext(undefined, env)));
  const zone = flag ?? (phases.length > 0 || vague ? await askZone(streams) : undefined);
  const times = { ...said };
  for (const phase of phases) {
    const text = await line(
      {
        message: PHASE_QUESTIONS[phase],
        placeholder: phase === 'started' ? '14:05, 14:05 yesterday, 2026-11-20 14:05, about 14:05, 2026-11-20' : 'Enter: not known',
        problem: (answered) => {
          if (answered === '') return phase === 'started' ? notEmpty(answered) : undefined;
          const found = understandTime(answered, timeContext(zone, env));
          return 'problem' in found ? found.problem : undefined;
        },
      },
      streams,
    );
    if (text === '') continue;
    // What "now" means is settled with the answer.
    const found = understandTime(text, timeContext(zone, env));
    times[phase] = 'text' in found ? found.text : text;
    if ('sentence' in found) log.info(found.sentence, streams);
  }
  return { times, zone };
}

async function askZone(streams: Streams): Promise<string> {
  const problem = (said: string) => {
    const read = readZone(said);
    return typeof read === 'string' ? read : undefined;
  };
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return await line({ message: 'Which time zone are the times in?', initialValue: timeZone, problem }, streams);
}

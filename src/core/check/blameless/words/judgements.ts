/** Words that judge. */
import { entries } from '../entries.ts';

export const judgements = {
  /** Judgements of people and their work, hardly ever of a program. */
  judged: entries(`
    careless, negligent, reckless, sloppy, incompetent, stupid, foolish, idiotic, silly, inexcusable, unforgivable, unprofessional,
    irresponsible, clueless, thoughtless, amateurish, boneheaded, bone-headed, complacent, overconfident, inattentive, shoddy,
    botched, bungled, carelessly, recklessly, foolishly, negligently, sloppily, stupidly, thoughtlessly, irresponsibly,
    incompetently, carelessness, negligence, recklessness, incompetence, sloppiness, stupidity, laziness, thoughtlessness,
    inattention, inattentiveness, complacency, overconfidence, foolishness, ineptitude, inept, ill-advised, lackadaisical,
    undisciplined, half-hearted, cavalier, idiot, idiots, moron, morons, cluelessness, shortsighted, short-sighted,
    dumbest, stupidest, laughable, unthinking, slipshod, slapdash, ham-fisted, ham-handed, dereliction, gullible, brainless,
    senseless, mindless, mindlessly, inexplicably, unthinkingly, ineptly, embarrassingly, misguided, ignorance, blunder, blunders,
    screw-up, screw-ups, screwup, screwups, rookie, newbie, noob, embarrassing, shameful, disgraceful, pathetic, appalling,
    untrained, undertrained, scatterbrained, half-baked, unqualified, irresponsibility, nonchalance, haphazardly, sheepishly`),
  /** Judgements only where they are said of a person. */
  judgedPerson: entries(`
    lazy, dumb, naive, ignorant, impatient, undisciplined, unqualified, unskilled, incapable, distracted, oblivious, unprepared,
    absent-minded, asleep, hasty, forgetful, clumsy, inexperienced, untrained, unreliable, uncooperative, stubborn, arrogant, blind,
    guilty, rash, slow-witted, indifferent, neglectful, disorganised, disorganized, unmotivated, irresponsible, sleepy`),
  /** What people are said to lack. */
  lacking: entries(`
    attention, care, diligence, discipline, caution, competence, concentration, professionalism, thoroughness, foresight,
    responsibility, ownership, vigilance, thought, skill, effort, seriousness, judgement, judgment, awareness, rigour, rigor, focus`),
  /** Words for a lack. */
  lack: entries('lack, absence, deficit, shortage'),
  /** How a judgement is judged. */
  badly: entries('poor, bad, weak, questionable, faulty, flawed, terrible, impaired, dubious'),
  /** Judgement itself. */
  judgement: entries('judgement, judgment, decision-making'),
  /** What may rightly be called obvious: it tells what people thought. */
  hypothesis: entries(`
    hypothesis, suspect, candidate, explanation, suspicion, theory, place, first, guess, starting, reading, link, cause, symptom,
    symptoms, reason, correlation, pattern, choice, assumption, culprit, connection, conclusion, trigger, relation, interpretation,
    next`),
};

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
  /** Judgements of human work; of a program they may be a technical term. */
  judgedWork: entries(`
    lazy, hasty, superficial, perfunctory, rash, dumb, clumsy, amateur, unprofessional, neglectful, disorganised,
    disorganized, arrogant, forgetful, half-done, messy, lackluster, lacklustre, cursory, ill-considered, unwise, imprudent,
    inattentive, lousy, abysmal, dismal, pitiful`),
  /** Those that no technical term has. */
  judgedDeed: entries(`
    naive, hasty, superficial, rash, dumb, clumsy, unwise, imprudent, ill-considered, short-sighted, arrogant, unforgivable, crazy, insane,
    madness, folly`),
  /** Judgements of the work of a person who is named before. */
  judgedThing: entries(`
    careless, sloppy, reckless, hasty, clumsy, lazy, stupid, foolish, negligent, thoughtless, rash, ill-advised, unthinking, dumb,
    silly, ill-considered, botched, bungled, misguided, naive, rushed, amateurish, half-hearted, unfortunate, unauthorised, unauthorized,
    untested, unreviewed`),
  /** What a better person would be. */
  virtue: entries(`
    attentive, careful, experienced, diligent, competent, good, better, decent, skilled, seasoned, senior, thorough, cautious, vigilant,
    alert, sensible, prudent, conscientious, qualified, trained, wiser, smarter, professional, observant, disciplined, responsible,
    capable, knowledgeable`),
  /** Whom one imagines as better. */
  ideal: entries(`
    engineer, engineers, operator, operators, reviewer, reviewers, reader, administrator, admin, developer, developers, dba, sre,
    technician, team, person, people, colleague, responder, author, manager, on-call, sysadmin, programmer, professional, eye, lead,
    commander, organisation, organization, company, vendor`),
  /** Nobody did it, with a reproach. */
  noPerson: entries('nobody, no-one, no one, none of us, none of them, not one of us, not a single person'),
  /** What people are said not to have been. */
  watchful: entries(`
    paying, watching, alert, awake, attentive, careful, looking, monitoring, vigilant, more, less, better, aware, cautious, diligent,
    concentrating, focused, listening, present, competent, thorough`),
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

/** Words for errors, and for those who make them. */
import { entries } from '../entries.ts';

export const errors = {
  /** What a person gets wrong: the verb alone says that it was an error. */
  err: entries(`
    forgot, misread, mistook, miskeyed, miscounted, misrouted, misfiled, mis-typed, mis-read, mistyped, misconfigured, misunderstood, misjudged, mishandled, overlooked, ignored, disregarded, skipped,
    bypassed, botched, bungled, blundered, erred, fat-fingered, fatfingered, neglected, underestimated, overestimated,
    misinterpreted, miscalculated, mislabeled, mislabelled, misspelled, misspelt, miscommunicated, mismanaged,
    misdiagnosed, misused, mislaid, misplaced, confused, panicked, circumvented, violated, rushed, flouted, dismissed, forgets,
    misreads, mistypes, overlooks, misconfigures, forgotten, sabotaged, neglects, ignores, fumbled, muddled, slacked,
    rubber-stamped, rubberstamped, overreacted, misapplied, mistimed, misaddressed, misremembered, goofed, messed up, screwed up,
    slipped up, fouled up, mucked up, mixed up, dropped the ball, lost track, cut corners, cut a corner, jumped the gun,
    jumped to conclusions, jumped to the conclusion, took a shortcut, took shortcuts, got careless, got sloppy, got it wrong,
    got confused, fell asleep, fell for, lost concentration, made the mistake, paid no attention, gave no thought,
    let the certificate expire, slept through, waved through`),
  /** What breaks things. */
  harm: entries(`
    broke, damaged, crashed the, crashed our, crashed a, crashed all, crashed both, crashed every, crashed production, wiped, nuked, destroyed, corrupted, ruined, clobbered, trashed, bricked, took down, brought down, knocked out,
    knocked over, knocked offline, blew up, blew away, tore down, killed off, wiped out`),
  /** After a verb for breaking: into parts, on purpose. */
  apart: entries('down, into, up, out, off, ground, away, through, new, even, back'),
  /** What a team misses without an error. */
  goal: entries(`
    slo, slos, sla, slas, objective, objectives, target, targets, deadline, deadlines, goal, goals, budget, availability, uptime`),
  /** What a person is said to have caused. */
  outage: entries(`
    outage, outages, incident, incidents, failure, failures, downtime, disruption, problem, problems, crash, loss, breakage, mess,
    disaster, damage, chaos, degradation, issue, issues, interruption, breach, leak, mistake, error, regression, fault, accident,
    event, fire, situation, deletion`),
  /** Nouns for an error. */
  mistake: entries(`
    mistake, mistakes, error, errors, oversight, oversights, blunder, blunders, slip, slips, slip-up, slip-ups, typo, typos,
    misstep, missteps, misconfiguration, misjudgement, misjudgment, misunderstanding, negligence, carelessness, fault, failure,
    failures, lapse, lapses, inattention, incompetence, screw-up, haste, inexperience, sloppiness, inaction, mishandling,
    misreading, gaffe, miscalculation, omission, forgetfulness, recklessness, laziness, complacency, fat-finger, miscommunication`),
  /** Those that are hardly ever said of a program. */
  plainMistake: entries(`
    mistake, mistakes, error, errors, oversight, blunder, slip, slip-up, typo, misstep, lapse, omission, gaffe, miscalculation,
    failing`),
  /** How errors are made small, or shameful. */
  belittling: entries(`
    simple, silly, stupid, dumb, basic, trivial, rookie, elementary, avoidable, preventable, unforced, careless, foolish, beginner,
    beginner's, embarrassing, inexcusable, unforgivable, sloppy, amateur, amateurish, idiotic, boneheaded, bone-headed, needless,
    obvious, lazy, schoolboy, unnecessary, novice, newbie, unacceptable, dreadful, terrible, stupidly, glaring`),
  /** After a word for an error these make it the name of a thing. */
  artefact: entries(`
    page, pages, message, messages, log, logs, rate, rates, budget, budgets, handler, handlers, handling, code, codes, report,
    reports, reporting, rise, response, responses, channel, queue, tracker, string, strings, state, correction, detection, counter,
    counters, count, counts, metric, metrics, dialog, text, screen, type, types, class, classes, boundary, tolerance, injection,
    domain, model, models, modes, mode, percentage, threshold, thresholds, analysis, template, budgeting, ratio, ratios, events,
    spike, spikes, tracking`),
  /** How an error is done. */
  manner: entries(`
    mistakenly, erroneously, accidentally, inadvertently, unintentionally, unknowingly, wrongly, incorrectly, improperly, hastily,
    prematurely, unwittingly, absent-mindedly`),
  /** The same in several words, after the verb. */
  byMistake: entries(`
    by mistake, by accident, by oversight, in error, in haste, without thinking, without checking, without looking, without testing,
    without reading, without verifying, without asking, without telling, without realising, without realizing, without noticing,
    without double-checking, without approval, without permission, without authorisation, without authorization,
    without proper testing, without waiting for, without paying attention, without bothering, without a where, without adequate, without sufficient,
    without enough, without properly, without first, without due, in violation of, against policy, against procedure,
    against protocol, contrary to, despite the warning, despite warnings, despite being, despite clear, despite repeated,
    despite instructions, instead of following, instead of checking, instead of waiting, rather than following, for no reason,
    for no good reason, in a hurry, in a rush, out of habit, out of order, without review, without a review, without any review,
    without tests, without any tests, without a test, without a backup, without backup, without taking a backup,
    without asking anyone, without anyone, without thought, without considering, without understanding, without consulting,
    without informing, without a second thought, without reviewing, without validating`),
  /** Wrong only in the light of the outcome. */
  wrong: entries(`
    wrong, incorrect, invalid, untested, erroneous, outdated, insecure, unsafe, conflicting, risky, unbounded, destructive,
    malformed, unverified, dangerous, unapproved, unauthorised, unauthorized, unreviewed, flawed, sloppy, incomplete`),
  /** Broken things, which people also take away. */
  broken: entries('broken, faulty, bad, buggy, obsolete, stale'),
  /** People before a word for an error. */
  human: entries(`
    human, operator, user, pilot, administrator, admin, developer, engineer, engineering, sysadmin, dba, technician, people, person,
    staff, employee, worker`),
  /** People as a cause. */
  humanCause: entries(`
    human error, human errors, human mistake, human mistakes, human failure, human failings, human failing, human oversight,
    human negligence, human fault, human carelessness, human mishap, human-error, human slip, human incompetence, operator error,
    operator errors, operator mistake, operator mistakes, operator oversight, user error, user mistake, pilot error,
    administrator error, administrator mistake, admin error, developer error, developer mistake, developer oversight,
    engineer error, engineer mistake, engineering error, engineering mistake, sysadmin error, dba error, technician error,
    personnel error, employee error, employee mistake, staff error, manual error, manual mistake, clerical error, finger trouble,
    fat finger, fat fingers, fat-finger, fat-fingers, pebkac, pebcak, id-10-t, cockpit error, keyboard error,
    person error, people error, contractor error, human factor,
    individual error, individual mistake`),
};

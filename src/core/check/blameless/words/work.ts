/** What people do at work, and leave undone. */
import { entries } from '../entries.ts';

export const work = {
  /** What only people do: in the passive there is a person behind it even where none is named. */
  humanTask: entries(`
    tested, reviewed, checked, double-checked, cross-checked, caught, noticed, spotted, verified, escalated, communicated,
    anticipated, foreseen, prevented, avoided, documented, rehearsed, considered, known, questioned, followed, read, ignored,
    validated, planned, averted, recognised, recognized, discussed, announced, consulted, predicted, obvious, clear, forgotten,
    overlooked, investigated, trained, audited, renewed, identified, understood, addressed, approved, merged, deleted,
    skipped, realised, realized, thought of, thought about, thought through, picked up, looked at, asked, paid attention to,
    taken seriously, acted on`),
  /** What a person is said to have left undone. */
  care: entries(`
    double-check, acknowledge, answer, react, revoke, rotate, add, label, set, configure, enable, clean, coordinate, practise, practice, report,
    document, check, recheck, test, verify, read, follow, notice, realise, realize, review, validate, think, consider,
    ask, bother, escalate, communicate, understand, pay, consult, confirm, anticipate, inform, tell, warn, question, recognise,
    recognize, look, update, remove, renew, rehearse, examine, inspect, stop, remember, care, heed, listen, investigate, monitor,
    plan, prepare, foresee, account, catch, spot, appreciate, respond, act, wait, announce, raise, notify, ensure, back`),
  /** The same as past participles. */
  cared: entries(`
    revoked, rotated, patched, cleaned, reported, practised, practiced, enabled, added, labelled, labeled, answered, acknowledged,
    checked, double-checked, tested, verified, read, followed, noticed, realised, realized, reviewed, validated, considered, asked,
    bothered, escalated, communicated, understood, paid, consulted, confirmed, anticipated, informed, warned, questioned,
    recognised, recognized, looked, renewed, documented, rehearsed, examined, inspected, remembered, thought, planned, updated,
    foreseen, told, removed, monitored`),
  /** How people are said to have had to be. */
  carefulness: entries(`
    careful, thorough, cautious, attentive, diligent, aware, vigilant, proactive, explicit, specific, disciplined, mindful, hasty,
    confident`),
  /** Departments that act without an article. */
  department: entries('operations, ops, support, qa, engineering, development, marketing, sales, devops, netops, infosec, leadership'),
  /** Past forms of what people do at work. */
  acted: entries(`
    -ed, ran, went, did, took, made, put, set, sent, gave, left, shut, cut, pulled, typed, wrote, chose, overwrote, read, brought,
    threw, began, drew, rebuilt, reset, undid, split, built, hit, let`),
  /** Those that have an object which may be the wrong one. */
  action: entries(`
    ran, deleted, removed, typed, entered, pulled, unplugged, pushed, deployed, applied, restarted, rebooted, chose, picked,
    selected, pasted, copied, edited, changed, modified, dropped, truncated, configured, installed, used, sent, assigned, replaced,
    executed, set, merged, promoted, opened, disconnected, terminated, uploaded, submitted, clicked, powered, rolled, stopped,
    killed, drained, updated, switched, targeted, cut, put, wrote, made, disabled, took, shut, released, failed, detached,
    overwrote, committed, issued, swapped, gave`),
  /** What follows was seen, not done. */
  perceived: entries(`
    that, noticed, saw, found, said, reported, realised, realized, thought, and, but, because, after, when, while, from`),
  /** What is seen, received or mended, and not done wrong. */
  noticed: entries(`
    noticed, found, saw, received, got, reported, showed, fixed, corrected, reverted, identified, discovered, detected, spotted, realised, realized,
    suspected, blamed, repaired, investigated`),
  /** What takes data away. */
  erased: entries('deleted, dropped, wiped, truncated, erased, purged, removed'),
  /** What is taken away in a repair. */
  harmless: entries(`
    unused, temporary, stuck, stale, orphaned, old, test, staging, broken, corrupt, corrupted, empty, duplicate, bad, failed,
    affected, faulty, standby, secondary, replica`),
  /** What a named person does to a system. */
  change: entries(`
    broke, pushed, merged, overwrote, misconfigured, committed, destroyed, corrupted, leaked, exposed, introduced, caused,
    bypassed, nuked, force-pushed`),
  /** Participles for what was done by somebody. */
  changePassive: entries('deleted, dropped, wiped, pushed, merged, removed, disabled, changed, closed, run, sent, applied, deployed'),
  /** The same, where it may be a repair. */
  remove: entries(`
    deleted, dropped, wiped, truncated, removed, disabled, unplugged, uninstalled, silenced, muted, killed, purged, erased, emptied, cleared,
    revoked, terminated`),
  /** What is rightly removed. */
  offending: entries(`
    traffic, offending, bad, faulty, broken, stale, suspect, stuck, unused, old, orphaned, failed, duplicate, affected, temporary,
    obsolete`),
  /** What mends, informs or helps. */
  repair: entries(`
    fix, fixes, patch, rollback, revert, hotfix, workaround, mitigation, restore, correction, alert, alerts, update, postmortem,
    page, comment, note, notes, question, questions, backup, incident, runbook, document, doc, channel, severity, status, title,
    link`),
  /** How something gets out. */
  released: entries(`
    pushed, deployed, applied, merged, uploaded, shipped, released, installed, approved, committed, issued, published,
    signed off on, gave out, sent out, rolled out`),
  /** What is done without thought. */
  hurried: entries(`
    assumed, guessed, clicked, copied, pasted, pushed, hoped, approved, merged, ignored, forgot, rebooted, followed, accepted,
    dismissed, signed, waved, skipped, wanted`),
  /** What somebody owes to others, and is said to have refused. */
  duty: entries(`
    report, test, tell, warn, react, mention, document, check, verify, escalate, inform, review, act, respond, listen, follow, ask,
    read, write, rehearse, look, notify, disclose, help, intervene, communicate`),
  /** Work that only people do, as a noun. */
  humanWork: entries(`
    handover, hand-over, review, reviews, rehearsal, announcement, investigation, communication, decision, decisions, preparation,
    follow-up, planning, testing, documentation, attitude, behaviour, behavior, supervision, oversight, inspection, workmanship`),
  /** The same as what was done: a judgement may follow. */
  humanDeed: entries(`
    skipping, leaving, ignoring, copying, choosing, approving, merging, postponing, trusting, relying, assuming, deploying, pushing,
    rebooting, disabling, silencing, dismissing, promoting, editing, running, deleting, restarting, rushing, believing, hoping, releasing,
    giving, letting, waiting, sharing`),
  /** What was left undone. */
  omission: entries('skipping, leaving, ignoring, choosing, approving, merging, postponing, trusting, relying, assuming, omitting'),
  /** Things that belong to a person without being their work. */
  belonging: entries(`
    laptop, machine, workstation, account, session, fork, client, device, browser, phone, key, desk, house, office, computer, repository,
    inbox, mailbox, home, absence, question, questions, help, alert, ticket`),
  /** How a decision was well made. */
  reasoned: entries(`
    based, made, reasonable, sensible, right, understandable, taken, sound, helped, saved, limited, recorded, logged, correct, supported,
    documented, paid, discussed, followed, rested`),
  /** Looking things up: small work that would have been enough, as one says afterwards. */
  lookingUp: entries(`
    reading, checking, looking, running, testing, asking, waiting, following, comparing, opening, typing, trying, reviewing, talking,
    calling, glancing, scrolling, counting, watching, using, taking, doing, double-checking, pausing, searching`),
  /** What it would have done. */
  enough: entries(`
    told, shown, revealed, sufficed, prevented, avoided, saved, caught, found, exposed, helped, stopped, flagged, warned, answered,
    been enough, been sufficient, made it, made clear, uncovered, spared, averted, brought, alerted`),
  /** Was necessary. */
  needed: entries('needed, had'),
  /** What a person can do only where the system lets them. */
  'have-access': entries('have, know, see, receive, get'),
};

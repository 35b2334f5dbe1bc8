/** The rules, in the order in which the guide lists them. */
import type { ArchiveRule } from './archive-rule.ts';
import type { Rule } from './rule.ts';
import { declinedWithoutReason } from './rules/actions/declined-without-reason.ts';
import { doneWithoutDate } from './rules/actions/done-without-date.ts';
import { dueLate } from './rules/actions/due-late.ts';
import { uniqueActionIds } from './rules/actions/duplicate-id.ts';
import { noDueDate } from './rules/actions/no-due.ts';
import { noHighPriority } from './rules/actions/no-high-priority.ts';
import { noLongTerm } from './rules/actions/no-long-term.ts';
import { noMeasure } from './rules/actions/no-measure.ts';
import { noOwner } from './rules/actions/no-owner.ts';
import { noShortTerm } from './rules/actions/no-short-term.ts';
import { noActions } from './rules/actions/none.ts';
import { overdue } from './rules/actions/overdue.ts';
import { tooManyActions } from './rules/actions/too-many.ts';
import { vagueAction } from './rules/actions/vague.ts';
import { counterfactual } from './rules/language/counterfactual.ts';
import { humanError } from './rules/language/human-error.ts';
import { individual } from './rules/language/individual.ts';
import { judgement } from './rules/language/judgement.ts';
import { person } from './rules/language/person.ts';
import { singleCause } from './rules/language/single-cause.ts';
import { policyReview } from './rules/policy/review.ts';
import { policyTimeline } from './rules/policy/timeline.ts';
import { policyWhys } from './rules/policy/whys.ts';
import { email } from './rules/publication/email.ts';
import { internalHost } from './rules/publication/internal-host.ts';
import { internalLink } from './rules/publication/internal-link.ts';
import { namesInternal } from './rules/publication/names-internal.ts';
import { namesUnpublished } from './rules/publication/names-unpublished.ts';
import { privateAddress } from './rules/publication/private-address.ts';
import { secret } from './rules/publication/secret.ts';
import { contradictoryRelated } from './rules/reference/contradiction.ts';
import { duplicateRelated } from './rules/reference/duplicate.ts';
import { recurrenceOrder } from './rules/reference/recurrence-order.ts';
import { relatedToItself } from './rules/reference/self.ts';
import { unknownCause } from './rules/reference/unknown-cause.ts';
import { unknownPostmortem } from './rules/reference/unknown-postmortem.ts';
import { unknownService } from './rules/reference/unknown-service.ts';
import { unknownSeverity } from './rules/reference/unknown-severity.ts';
import { unknownTag } from './rules/reference/unknown-tag.ts';
import { unknownTeam } from './rules/reference/unknown-team.ts';
import { headingLevels } from './rules/structure/heading-levels.ts';
import { imageAlt } from './rules/structure/image-alt.ts';
import { impactFigure } from './rules/structure/impact-figure.ts';
import { logLength } from './rules/structure/log-length.ts';
import { organizationSpelling } from './rules/structure/organization-spelling.ts';
import { unlinkedRhyme } from './rules/rhymes/unlinked.ts';
import { retellingSources } from './rules/structure/sources.ts';
import { summaryLength } from './rules/structure/summary-length.ts';
import { whysDepth } from './rules/structure/whys-depth.ts';
import { whysPerson } from './rules/structure/whys-person.ts';
import { markerContradiction } from './rules/timeline/marker-contradiction.ts';
import { timelineOrder } from './rules/timeline/order.ts';
import { outsideIncident } from './rules/timeline/outside-incident.ts';
import { futureTime } from './rules/times/future.ts';
import { noAnnouncement } from './rules/times/no-announcement.ts';
import { noDetected } from './rules/times/no-detected.ts';
import { noResolved } from './rules/times/no-resolved.ts';
import { openLong } from './rules/times/open-long.ts';
import { phaseOrder } from './rules/times/phase-order.ts';
import { reviewLate } from './rules/times/review-late.ts';
import { vagueTime } from './rules/times/vague.ts';

/** Those that look at one document. */
export const RULES: readonly Rule[] = [
  phaseOrder,
  futureTime,
  vagueTime,
  noDetected,
  noResolved,
  noAnnouncement,
  openLong,
  reviewLate,
  timelineOrder,
  markerContradiction,
  outsideIncident,
  retellingSources,
  organizationSpelling,
  summaryLength,
  impactFigure,
  whysDepth,
  whysPerson,
  logLength,
  imageAlt,
  headingLevels,
  noActions,
  noOwner,
  noDueDate,
  doneWithoutDate,
  declinedWithoutReason,
  noShortTerm,
  noLongTerm,
  noHighPriority,
  dueLate,
  tooManyActions,
  vagueAction,
  noMeasure,
  overdue,
  uniqueActionIds,
  unknownSeverity,
  unknownCause,
  unknownTag,
  unknownService,
  unknownTeam,
  unknownPostmortem,
  relatedToItself,
  duplicateRelated,
  contradictoryRelated,
  policyReview,
  policyWhys,
  policyTimeline,
  secret,
  privateAddress,
  internalHost,
  email,
  internalLink,
  namesInternal,
  counterfactual,
  person,
  judgement,
  humanError,
  individual,
  singleCause,
];

/** Those that need the whole archive in view. */
export const ARCHIVE_RULES: readonly ArchiveRule[] = [recurrenceOrder, namesUnpublished, unlinkedRhyme];

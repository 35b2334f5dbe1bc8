/** Words for causes. */
import { entries } from '../entries.ts';

export const causes = {
  /** Claims that it was one. */
  single: entries('single, sole, one, only, true, real, actual, ultimate, main, primary, underlying, lone'),
  /** Claims that there was no other. */
  sole: entries('single, sole, only, lone'),
  /** A cause. */
  causeNoun: entries('cause, reason, culprit, explanation'),
  /** The root cause. */
  rootCause: entries('root cause, root-cause, rootcause'),
  /** What may follow `the root cause was` without naming one. */
  open: entries(`
    a combination, the combination, a complex, an interaction, the interaction, a confluence, a series, a chain, a mix, not, never, still, unknown, unclear, under, being, yet, found, identified, confirmed, determined, established, known, located,
    traced, isolated, discovered, understood, investigated, pinned, diagnosed, reported, published, shared, communicated, fixed,
    resolved, addressed, n/a, tbd, pending, to, eventually, finally, later, quickly, soon, subsequently, mitigated, deployed,
    removed, hard, difficult, elsewhere, hidden, debated, disputed, listed, described, explained, corrected, narrowed, unconfirmed,
    undetermined, unresolved, likely, believed, thought, suspected, no, what, where, analysed, analyzed, tracked, complex, several,
    many, multiple`),
  /** Was found to be so. */
  identified: entries(`
    identified, established, determined, confirmed, diagnosed, isolated, found, traced, shown, proven, proved, pinpointed, revealed,
    pinned, known, narrowed, recognised, recognized, tracked`),
  /** How one says that all went wrong. */
  trouble: entries('wrong, downhill, south, sideways, worse, apart, trouble, troubles, chaos, mess, unravel, unravelled, disaster'),
  /** Where something was found: a place is no cause. */
  place: entries(`
    system, address, host, hosts, node, client, customer, shard, rack, region, zone, server, network, subnet, tenant, user, account,
    instance, pod, partition, cluster, machine, device, endpoint, service, process, session, provider, datacenter, cell, office`),
  /** By this alone. */
  solely: entries('solely, entirely, purely, exclusively, wholly, singularly'),
};

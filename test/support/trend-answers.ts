/**
 * What the figures of test/fixtures/trends-site are, as of 20 November 2026: counted from its files and computed by a program that shares nothing with
 * ours (Python with NumPy and SciPy; downtime minute by minute, the rank test over all divisions).
 */
import type { Audience } from '../../src/core/audience.ts';

type Amounts = Record<string, number>;

export interface TrendAnswers {
  /** How many incidents. */
  count: number;
  /** Incidents by severity, worst first. */
  quarters: Record<string, [sev1: number, sev2: number, sev3: number]>;
  /** The same; months without an incident have no entry. */
  months: Record<string, [sev1: number, sev2: number, sev3: number]>;
  /** How many are known, median and 90th percentile (type 7) in minutes; how many are not known, known to the day only, still open. */
  durations: Record<string, [known: number, median: number, ninetieth: number, notKnown: number, toTheDay: number, open: number]>;
  /** Weighted minutes (1, 0.3 and 0) of merged outages, by service and the month in which they passed. */
  downtime: Record<string, Amounts>;
  downtimeByQuarter: Record<string, Amounts>;
  /** Incidents with each cause. */
  causes: Amounts;
  /** Incidents with a cause that affected a service. */
  causeMap: Record<string, Amounts>;
  /** Incidents by who or what noticed first. */
  noticed: Amounts;
  /** Customers first, of how many, and the Wilson interval in per cent. */
  customersFirst: [hits: number, of: number, low: number, high: number];
  /** November 2024 to October 2025 and the twelve months after; see `Compared`. */
  better: Compared;
  /** How many action items. */
  actions: number;
  states: Amounts;
  /** Days overdue. */
  overdue: Amounts;
  /** How many done ones are due for another look. */
  rechecks: number;
  /** Action items opened, closed, and open at the end; without declined ones and those of which a day is not known. */
  flow: Record<string, [opened: number, closed: number, open: number]>;
  /** Open ones by age and priority. */
  age: Record<string, Amounts>;
  /** Kaplan–Meier: how many, how many of them done, median days, and the share still open after 90 and after 365 days. */
  survival: { followed: number; ended: number; median: number; after90: number; after365: number };
  /** Overdue and open ones. */
  byTeam: Record<string, [overdue: number, open: number]>;
  byPriority: Record<string, [overdue: number, open: number]>;
}

/** Each p-value is that of the measure by itself. */
export interface Compared {
  incidents: [earlier: number, later: number, p: number];
  detect: Ranked;
  acknowledge: Ranked;
  mitigate: Ranked;
  resolve: Ranked;
  'customers-first': Shared;
  'actions-in-time': Shared;
}

/** How many are known of and the medians; in how many of all pairs the later one was faster, equals counted half. */
type Ranked = [earlier: number, later: number, earlierMedian: number, laterMedian: number, faster: number, p: number];
type Shared = [earlierHits: number, earlierOf: number, laterHits: number, laterOf: number, p: number];

export const TREND_ANSWERS: Record<Audience, TrendAnswers> = {
  public: {
    count: 39,
    quarters: {
      'Q4 2024': [2, 3, 3],
      'Q1 2025': [0, 3, 1],
      'Q2 2025': [1, 1, 4],
      'Q3 2025': [0, 2, 2],
      'Q4 2025': [1, 2, 3],
      'Q1 2026': [0, 3, 1],
      'Q2 2026': [1, 0, 2],
      'Q3 2026': [1, 2, 0],
      'Q4 2026, so far': [0, 1, 0],
    },
    months: {
      'Oct 2024': [1, 0, 1],
      'Nov 2024': [1, 1, 1],
      'Dec 2024': [0, 2, 1],
      'Jan 2025': [0, 1, 1],
      'Feb 2025': [0, 1, 0],
      'Mar 2025': [0, 1, 0],
      'Apr 2025': [0, 0, 2],
      'May 2025': [0, 1, 1],
      'Jun 2025': [1, 0, 1],
      'Jul 2025': [0, 0, 1],
      'Aug 2025': [0, 1, 1],
      'Sep 2025': [0, 1, 0],
      'Oct 2025': [1, 0, 1],
      'Nov 2025': [0, 2, 0],
      'Dec 2025': [0, 0, 2],
      'Jan 2026': [0, 2, 0],
      'Mar 2026': [0, 1, 1],
      'Apr 2026': [0, 0, 1],
      'May 2026': [1, 0, 1],
      'Jul 2026': [1, 0, 0],
      'Aug 2026': [0, 1, 0],
      'Sep 2026': [0, 1, 0],
      'Nov 2026, so far': [0, 1, 0],
    },
    durations: {
      'Time to detect': [36, 16.5, 65, 0, 3, 0],
      'Time to acknowledge': [33, 5, 12.4, 6, 0, 0],
      'Time to mitigate': [35, 130, 222, 2, 1, 1],
      'Time to resolve': [35, 180, 300, 0, 3, 1],
      'Time to announce': [20, 30.5, 71, 19, 0, 0],
    },
    downtime: {
      'Public API': {
        'Nov 2024': 228,
        'May 2025': 18,
        'Jun 2025': 145,
        'Sep 2025': 37.5,
        'Nov 2025': 16.5,
        'Jul 2026': 38,
        'Nov 2026, so far': 1122,
      },
      'Fax orders': { 'Dec 2024': 49.5, 'Jan 2025': 64.5, 'Jul 2025': 69, 'Dec 2025': 70 },
      'Label printing': {
        'Oct 2024': 57,
        'Nov 2024': 134,
        'Mar 2025': 52.5,
        'May 2025': 18,
        'Jun 2025': 45,
        'Oct 2025': 135,
        'Nov 2025': 9,
        'May 2026': 71.8,
      },
      'Pickup booking': { 'Feb 2025': 72, 'Mar 2025': 27, 'Aug 2025': 49.5, 'Oct 2025': 45, 'Dec 2025': 18.6, 'May 2026': 16.8 },
      'Route planning': { 'Dec 2024': 270, 'Aug 2025': 170, 'Jan 2026': 15.6 },
      'Parcel tracking': {
        'Jan 2025': 140,
        'Aug 2025': 48,
        'Nov 2025': 14.4,
        'Jan 2026': 20,
        'Feb 2026': 25,
        'Mar 2026': 17.4,
        'Aug 2026': 17.1,
      },
    },
    downtimeByQuarter: {
      'Public API': { 'Q4 2024': 228, 'Q2 2025': 163, 'Q3 2025': 37.5, 'Q4 2025': 16.5, 'Q3 2026': 38, 'Q4 2026, so far': 1122 },
      'Fax orders': { 'Q4 2024': 49.5, 'Q1 2025': 64.5, 'Q3 2025': 69, 'Q4 2025': 70 },
      'Label printing': { 'Q4 2024': 191, 'Q1 2025': 52.5, 'Q2 2025': 63, 'Q4 2025': 144, 'Q2 2026': 71.8 },
      'Pickup booking': { 'Q1 2025': 99, 'Q3 2025': 49.5, 'Q4 2025': 63.6, 'Q2 2026': 16.8 },
      'Route planning': { 'Q4 2024': 270, 'Q3 2025': 170, 'Q1 2026': 15.6 },
      'Parcel tracking': { 'Q1 2025': 140, 'Q3 2025': 48, 'Q4 2025': 14.4, 'Q1 2026': 62.4, 'Q3 2026': 17.1 },
    },
    causes: { Capacity: 8, Certificate: 3, 'Configuration change': 8, Network: 6, Provider: 6, 'Defect in software': 9 },
    causeMap: {
      Capacity: { 'Public API': 3, 'Fax orders': 1, 'Label printing': 3, 'Pickup booking': 1, 'Parcel tracking': 4 },
      Certificate: { 'Public API': 2, 'Label printing': 2, 'Parcel tracking': 1 },
      'Configuration change': { 'Public API': 4, 'Label printing': 3, 'Pickup booking': 1, 'Route planning': 1, 'Parcel tracking': 1 },
      Network: { 'Public API': 2, 'Label printing': 2, 'Pickup booking': 2, 'Route planning': 2, 'Parcel tracking': 3 },
      Provider: { 'Public API': 2, 'Fax orders': 2, 'Label printing': 1, 'Pickup booking': 3 },
      'Defect in software': { 'Public API': 3, 'Label printing': 2, 'Pickup booking': 2, 'Route planning': 2, 'Parcel tracking': 2 },
    },
    noticed: { 'An alert': 16, Customers: 11, 'An employee': 8, 'A partner': 2, 'A security report': 1, 'Not known': 1 },
    customersFirst: [11, 38, 17, 44.8],
    better: {
      incidents: [22, 14, 0.242985],
      detect: [20, 13, 32.5, 12, 0.75, 0.0153869],
      acknowledge: [17, 13, 5, 4, 0.683258, 0.0843651],
      mitigate: [20, 13, 157.5, 55, 1, 3.489388e-9],
      resolve: [20, 13, 212.5, 80, 0.946154, 1.638268e-6],
      'customers-first': [6, 21, 4, 14, 1],
      'actions-in-time': [25, 42, 18, 31, 1],
    },
    actions: 90,
    states: { done: 60, declined: 5, 'in-progress': 9, open: 16 },
    overdue: {
      '2024-11-20-address-lookup-timeouts/second-provider': 508,
      '2024-11-29-black-friday-overload/warm-machines': 538,
      '2025-01-16-depot-line-cut/second-duct': 416,
      '2025-02-13-depot-calendar-unreachable/book-blind': 446,
      '2025-03-05-paper-format-mixed-up/staged-rollout': 477,
      '2025-05-14-price-rounding/cents': 385,
      '2025-06-17-api-certificate-chain/probe-as-program': 357,
      '2025-08-12-core-switch-loop/two-networks': 143,
      '2025-10-21-label-service-wrong-pool/settings-in-steps': 266,
      '2025-11-28-black-friday-again/image-size': 81,
      '2026-01-13-planner-depot-weights/units': 112,
      '2026-03-10-tracking-widget-certificate/one-register': 51,
      '2026-04-15-pickup-reminders-late/two-queues': 21,
      '2026-05-05-hall-two-switch/second-supply': 169,
      '2026-08-19-parcel-day-peak/slow-alert': 63,
      '2026-09-08-token-in-log/token-scan': 7,
    },
    rechecks: 47,
    flow: {
      'Q4 2024': [17, 7, 10],
      'Q1 2025': [13, 10, 13],
      'Q2 2025': [9, 10, 12],
      'Q3 2025': [7, 6, 13],
      'Q4 2025': [12, 9, 16],
      'Q1 2026': [7, 7, 16],
      'Q2 2026': [7, 6, 17],
      'Q3 2026': [8, 3, 22],
      'Q4 2026, so far': [2, 0, 24],
    },
    age: {
      'Up to 30 days': { 'High priority': 2 },
      '31 to 90 days': { 'High priority': 2, 'Low priority': 1, 'Medium priority': 1 },
      '91 to 180 days': { 'Medium priority': 1 },
      '181 to 365 days': { 'Medium priority': 5, 'High priority': 1, 'No priority': 1 },
      'Over a year': { 'Medium priority': 5, 'High priority': 4, 'Low priority': 1 },
    },
    survival: { followed: 82, ended: 58, median: 30, after90: 40, after365: 23.3 },
    byTeam: { 'Platform team': [8, 11], 'Shop team': [3, 5], 'Delivery team': [3, 5], 'No team named': [2, 4] },
    byPriority: { 'High priority': [6, 9], 'Medium priority': [9, 12], 'Low priority': [0, 3], 'No priority': [1, 1] },
  },
  internal: {
    count: 44,
    quarters: {
      'Q4 2024': [2, 3, 3],
      'Q1 2025': [0, 4, 1],
      'Q2 2025': [1, 1, 4],
      'Q3 2025': [0, 2, 2],
      'Q4 2025': [1, 2, 3],
      'Q1 2026': [0, 3, 2],
      'Q2 2026': [1, 0, 3],
      'Q3 2026': [1, 2, 0],
      'Q4 2026, so far': [0, 1, 2],
    },
    months: {
      'Oct 2024': [1, 0, 1],
      'Nov 2024': [1, 1, 1],
      'Dec 2024': [0, 2, 1],
      'Jan 2025': [0, 1, 1],
      'Feb 2025': [0, 1, 0],
      'Mar 2025': [0, 2, 0],
      'Apr 2025': [0, 0, 2],
      'May 2025': [0, 1, 1],
      'Jun 2025': [1, 0, 1],
      'Jul 2025': [0, 0, 1],
      'Aug 2025': [0, 1, 1],
      'Sep 2025': [0, 1, 0],
      'Oct 2025': [1, 0, 1],
      'Nov 2025': [0, 2, 0],
      'Dec 2025': [0, 0, 2],
      'Jan 2026': [0, 2, 0],
      'Feb 2026': [0, 0, 1],
      'Mar 2026': [0, 1, 1],
      'Apr 2026': [0, 0, 1],
      'May 2026': [1, 0, 1],
      'Jun 2026': [0, 0, 1],
      'Jul 2026': [1, 0, 0],
      'Aug 2026': [0, 1, 0],
      'Sep 2026': [0, 1, 0],
      'Oct 2026': [0, 0, 1],
      'Nov 2026, so far': [0, 1, 1],
    },
    durations: {
      'Time to detect': [41, 16, 70, 0, 3, 0],
      'Time to acknowledge': [37, 5, 13.8, 7, 0, 0],
      'Time to mitigate': [40, 122.5, 231, 2, 1, 1],
      'Time to resolve': [40, 162.5, 302, 0, 3, 1],
      'Time to announce': [20, 30.5, 71, 24, 0, 0],
    },
    downtime: {
      'Public API': {
        'Nov 2024': 228,
        'May 2025': 18,
        'Jun 2025': 145,
        'Sep 2025': 37.5,
        'Nov 2025': 16.5,
        'Jul 2026': 38,
        'Nov 2026, so far': 1122,
      },
      'Fax orders': { 'Dec 2024': 49.5, 'Jan 2025': 64.5, 'Jul 2025': 69, 'Dec 2025': 70 },
      'Label printing': {
        'Oct 2024': 57,
        'Nov 2024': 134,
        'Mar 2025': 52.5,
        'May 2025': 18,
        'Jun 2025': 45,
        'Oct 2025': 135,
        'Nov 2025': 9,
        'Feb 2026': 12,
        'May 2026': 71.8,
      },
      'Billing ledger': { 'Mar 2025': 96 },
      'Pickup booking': { 'Feb 2025': 72, 'Mar 2025': 27, 'Aug 2025': 49.5, 'Oct 2025': 45, 'Dec 2025': 18.6, 'May 2026': 16.8 },
      'Route planning': { 'Dec 2024': 270, 'Aug 2025': 170, 'Jan 2026': 15.6, 'Jun 2026': 9 },
      'Parcel tracking': {
        'Jan 2025': 140,
        'Aug 2025': 48,
        'Nov 2025': 14.4,
        'Jan 2026': 20,
        'Feb 2026': 25,
        'Mar 2026': 17.4,
        'Aug 2026': 17.1,
      },
    },
    downtimeByQuarter: {
      'Public API': { 'Q4 2024': 228, 'Q2 2025': 163, 'Q3 2025': 37.5, 'Q4 2025': 16.5, 'Q3 2026': 38, 'Q4 2026, so far': 1122 },
      'Fax orders': { 'Q4 2024': 49.5, 'Q1 2025': 64.5, 'Q3 2025': 69, 'Q4 2025': 70 },
      'Label printing': { 'Q4 2024': 191, 'Q1 2025': 52.5, 'Q2 2025': 63, 'Q4 2025': 144, 'Q1 2026': 12, 'Q2 2026': 71.8 },
      'Billing ledger': { 'Q1 2025': 96 },
      'Pickup booking': { 'Q1 2025': 99, 'Q3 2025': 49.5, 'Q4 2025': 63.6, 'Q2 2026': 16.8 },
      'Route planning': { 'Q4 2024': 270, 'Q3 2025': 170, 'Q1 2026': 15.6, 'Q2 2026': 9 },
      'Parcel tracking': { 'Q1 2025': 140, 'Q3 2025': 48, 'Q4 2025': 14.4, 'Q1 2026': 62.4, 'Q3 2026': 17.1 },
    },
    causes: { Capacity: 8, Certificate: 3, 'Configuration change': 9, Network: 6, Provider: 8, 'Defect in software': 12 },
    causeMap: {
      Capacity: { 'Public API': 3, 'Fax orders': 1, 'Label printing': 3, 'Pickup booking': 1, 'Parcel tracking': 4 },
      Certificate: { 'Public API': 2, 'Label printing': 2, 'Parcel tracking': 1 },
      'Configuration change': { 'Public API': 4, 'Label printing': 3, 'Pickup booking': 1, 'Route planning': 1, 'Parcel tracking': 2 },
      Network: { 'Public API': 2, 'Label printing': 2, 'Pickup booking': 2, 'Route planning': 2, 'Parcel tracking': 3 },
      Provider: { 'Public API': 2, 'Fax orders': 2, 'Label printing': 2, 'Pickup booking': 3, 'Route planning': 1 },
      'Defect in software': {
        'Public API': 3,
        'Label printing': 3,
        'Billing ledger': 1,
        'Pickup booking': 2,
        'Route planning': 3,
        'Parcel tracking': 2,
      },
    },
    noticed: { 'An alert': 18, Customers: 12, 'An employee': 8, 'A partner': 3, 'A security report': 2, 'Not known': 1 },
    customersFirst: [12, 43, 16.7, 42.7],
    better: {
      incidents: [23, 17, 0.429591],
      detect: [21, 16, 40, 9, 0.760417, 0.0063068],
      acknowledge: [18, 16, 5, 4, 0.690972, 0.0531494],
      mitigate: [21, 16, 160, 53.5, 1, 1.553305e-10],
      resolve: [21, 16, 215, 77.5, 0.958333, 7.300532e-8],
      'customers-first': [6, 22, 4, 17, 1],
      'actions-in-time': [26, 44, 18, 33, 0.816595],
    },
    actions: 98,
    states: { done: 63, declined: 5, 'in-progress': 9, open: 21 },
    overdue: {
      '2024-11-20-address-lookup-timeouts/second-provider': 508,
      '2024-11-29-black-friday-overload/warm-machines': 538,
      '2025-01-16-depot-line-cut/second-duct': 416,
      '2025-02-13-depot-calendar-unreachable/book-blind': 446,
      '2025-03-05-paper-format-mixed-up/staged-rollout': 477,
      '2025-03-19-invoices-to-other-shop/access-log': 416,
      '2025-05-14-price-rounding/cents': 385,
      '2025-06-17-api-certificate-chain/probe-as-program': 357,
      '2025-08-12-core-switch-loop/two-networks': 143,
      '2025-10-21-label-service-wrong-pool/settings-in-steps': 266,
      '2025-11-28-black-friday-again/image-size': 81,
      '2026-01-13-planner-depot-weights/units': 112,
      '2026-02-17-label-font-missing/own-fonts': 247,
      '2026-03-10-tracking-widget-certificate/one-register': 51,
      '2026-04-15-pickup-reminders-late/two-queues': 21,
      '2026-05-05-hall-two-switch/second-supply': 169,
      '2026-08-19-parcel-day-peak/slow-alert': 63,
      '2026-09-08-token-in-log/token-scan': 7,
    },
    rechecks: 48,
    flow: {
      'Q4 2024': [17, 7, 10],
      'Q1 2025': [15, 10, 15],
      'Q2 2025': [9, 11, 13],
      'Q3 2025': [7, 6, 14],
      'Q4 2025': [12, 9, 17],
      'Q1 2026': [8, 7, 18],
      'Q2 2026': [9, 6, 21],
      'Q3 2026': [8, 4, 25],
      'Q4 2026, so far': [5, 1, 29],
    },
    age: {
      'Up to 30 days': { 'Medium priority': 1, 'High priority': 2 },
      '31 to 90 days': { 'High priority': 2, 'Low priority': 1, 'Medium priority': 2 },
      '91 to 180 days': { 'Low priority': 1, 'Medium priority': 1 },
      '181 to 365 days': { 'Medium priority': 6, 'High priority': 1, 'No priority': 1 },
      'Over a year': { 'Medium priority': 5, 'High priority': 5, 'Low priority': 1 },
    },
    survival: { followed: 90, ended: 61, median: 34, after90: 41.2, after365: 25.2 },
    byTeam: { 'Platform team': [8, 11], 'Shop team': [4, 7], 'Delivery team': [3, 6], 'Finance team': [2, 4], 'No team named': [1, 2] },
    byPriority: { 'High priority': [7, 10], 'Medium priority': [10, 15], 'Low priority': [0, 4], 'No priority': [1, 1] },
  },
};

/** Two limits between which a figure may well lie, given what was seen. */
export interface Interval {
  low: number;
  high: number;
}

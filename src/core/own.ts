/** Names from content are looked up here, as own properties only: `constructor` is an ordinary word. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

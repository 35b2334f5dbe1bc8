/** Ids for other programs: twelve letters and digits that stand for a name and never change while the name does not. */

const LENGTH = 12;

/**
 * The code of a postmortem, a service or an update.
 * @example code('incident', '2026-03-02-api-slow') // twelve characters of 0-9 and a-z
 */
export function code(kind: 'page' | 'incident' | 'service' | 'group' | 'update' | 'maintenance', name: string): string {
  return BigInt.asUintN(62, fnv1a(`${kind}/${name}`))
    .toString(36)
    .padStart(LENGTH, '0')
    .slice(-LENGTH);
}

/** FNV-1a with 64 bits over the text's UTF-8 bytes: no secret, only few collisions. */
function fnv1a(text: string): bigint {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100_0000_01b3n);
  return hash;
}

/** Whether an MDX expression holds nothing but comments. Decided token by token: a pattern would be fooled by a string that looks like one. */
export function isOnlyComments(code: string): boolean {
  let index = 0;
  while (index < code.length) {
    if (/\s/u.test(code[index] as string)) {
      index++;
      continue;
    }
    const two = code.slice(index, index + 2);
    const end = two === '/*' ? code.indexOf('*/', index + 2) + 2 : two === '//' ? lineEnd(code, index) : -1;
    // An unclosed block comment makes `end` 1, which lies before it.
    if (end <= index) return false;
    index = end;
  }
  return true;
}

function lineEnd(code: string, from: number): number {
  const match = /[\n\r\u2028\u2029]/.exec(code.slice(from));
  return match ? from + match.index : code.length;
}

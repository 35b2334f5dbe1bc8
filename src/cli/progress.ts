/** Progress of long work: a line that redraws itself on a terminal, nothing in a pipe. */
export function progressLine(label: string, terminal: boolean): { step: (done: number, total: number) => void; end: () => void } {
  if (!terminal) return { step: () => {}, end: () => {} };
  return {
    step: (done, total) => process.stderr.write(`\r${label} ${Math.floor((done / Math.max(1, total)) * 100)} %`),
    end: () => process.stderr.write('\r\u001b[K'),
  };
}

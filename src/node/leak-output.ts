/** Opens the files of a built site: what is compressed, Pagefind's own formats, and the text inside images. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { decode } from 'cborg';
import { BARRIER } from '../core/leak/words.ts';
import { nameReadings, readingsOf } from '../core/leak/readings.ts';

/** What Pagefind's files begin with, once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';
const RE_BINARY = /\.(?:webp|png|jpe?g|gif|avif|ico|woff2?|ttf|otf|wasm|pdf)$/i;

/** Every file below the folder, those that begin with a dot as well: sorted paths with forward slashes. */
export function outputFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** Everything that can be read in a file with these bytes and in its name. */
export function openOutput(name: string, bytes: Buffer): string[] {
  return [...nameReadings(name), ...contentReadings(name, unpacked(name, bytes))];
}

function contentReadings(name: string, bytes: Buffer): string[] {
  if (bytes.subarray(0, SIGNATURE.length).toString('latin1') === SIGNATURE) {
    const content = bytes.subarray(SIGNATURE.length);
    const strings = name.endsWith('.pf_fragment') ? undefined : cborStrings(content);
    return strings === undefined ? readingsOf(name, content.toString('utf8')) : [strings];
  }
  const text = bytes.toString('utf8');
  if (!RE_BINARY.test(name)) return readingsOf(name, text);
  // Metadata may be in two bytes a character, or, in a PNG, compressed.
  return [...readingsOf(name, text), text.replaceAll('\u0000', ''), ...compressedChunks(bytes)].flatMap((part) => readingsOf('', part));
}

function unpacked(name: string, bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

/** Every text of a CBOR document, or undefined where it is none. */
function cborStrings(bytes: Buffer): string | undefined {
  try {
    const found: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') found.push(value);
      else if (Array.isArray(value)) value.forEach(visit);
      else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) Object.entries(value).forEach(visit);
    };
    visit(decode(bytes));
    return found.join(BARRIER);
  } catch {
    return undefined;
  }
}

/** The compressed texts of a PNG: `zTXt`, and `iTXt` where its flag says so. */
function compressedChunks(bytes: Buffer): string[] {
  const found: string[] = [];
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') return found;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'zTXt' || type === 'iTXt') {
      // The stream begins behind the keyword and some fields of varying length; its first byte is always the same.
      const start = data.indexOf(0x78, data.indexOf(0));
      try {
        if (start > 0) found.push(inflateSync(data.subarray(start)).toString('utf8'));
      } catch {
        // It was not compressed, and was read as it stands.
      }
    }
    at += 12 + length;
  }
  return found;
}

/** A program: makes a Pagefind index of a folder of HTML, by the interface that our own build uses. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';

const [, , folder = ''] = process.argv;
const { index, errors } = await createIndex({ forceLanguage: 'en' });
const added = await index?.addDirectory({ path: folder });
const written = await index?.writeFiles({ outputPath: path.join(folder, 'pagefind') });
await close();
const problems = [...errors, ...(added?.errors ?? []), ...(written?.errors ?? [])];
if (problems.length > 0) throw new Error(problems.join('; '));

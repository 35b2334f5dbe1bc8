/**
 * Finds a Chromium for the browser tests, so that nobody has to install one by hand: the machine's own first, else the one that
 * comes inside a package.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

export interface FoundBrowser {
  path: string;
  /** Where it was found, in words. */
  from: string;
}

export async function findBrowser(): Promise<FoundBrowser> {
  return fromEnvironment() ?? fromPath() ?? fromUsualPlaces() ?? (await fromPackage()) ?? notFound();
}

export async function launch(): Promise<Browser> {
  const { path, from } = await findBrowser();
  try {
    return await chromium.launch({ executablePath: path, args: flags });
  } catch (cause) {
    throw new Error(`The browser ${path} (${from}) did not start. Set CHROME_PATH to one that does.`, { cause });
  }
}

/** No sandbox: containers rarely allow one. The rest keeps the browser from using a graphics card or phoning home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function fromEnvironment(): FoundBrowser | undefined {
  const path = process.env['CHROME_PATH'];
  if (!path) return undefined;
  if (!isProgram(path)) throw new Error(`CHROME_PATH is ${path}, and that is not a program that can be started.`);
  return { path, from: 'CHROME_PATH' };
}

function fromPath(): FoundBrowser | undefined {
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return firstOf(
    names.flatMap((name) => directories.map((directory) => join(directory, name + suffix))),
    'PATH',
  );
}

function fromUsualPlaces(): FoundBrowser | undefined {
  const places = usualPlaces[process.platform];
  const roots = places?.roots.filter((place) => place !== undefined) ?? [];
  return firstOf(
    roots.flatMap((place) => places?.programs.map((program) => join(place, program)) ?? []),
    'its usual place',
  );
}

const usualPlaces: Partial<Record<NodeJS.Platform, { roots: (string | undefined)[]; programs: string[] }>> = {
  darwin: {
    roots: ['/Applications', join(homedir(), 'Applications')],
    programs: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => join(`${name}.app`, 'Contents', 'MacOS', name)),
  },
  win32: {
    roots: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']],
    programs: [join('Google', 'Chrome', 'Application', 'chrome.exe'), join('Microsoft', 'Edge', 'Application', 'msedge.exe')],
  },
};

/**
 * `@sparticuz/chromium` unpacks into the temporary folder and takes whatever already lies there, even half a file of another
 * test worker. So it unpacks in a process and a folder of its own, and only the finished folder gets the final name.
 */
async function fromPackage(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !packageRunsHere()) return undefined;
  const folder = join(root, 'node_modules', '.cache', `chromium-${packageVersion()}`);
  const found = { path: join(folder, 'chromium'), from: '@sparticuz/chromium' };
  if (existsSync(found.path)) return found;

  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const environment = { ...process.env, TMPDIR: unfinished };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, env: environment });
  try {
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(found.path)) throw cause;
  }
  return found;
}

/** Its `engines` say `^22.17.0 || >=24.0.0`. */
function packageRunsHere(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 17);
}

function packageVersion(): string {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function notFound(): never {
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROME_PATH to the program.');
}

function firstOf(paths: string[], from: string): FoundBrowser | undefined {
  const path = paths.find(isProgram);
  return path ? { path, from } : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

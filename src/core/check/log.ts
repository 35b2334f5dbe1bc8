/** What a log and a stack trace look like. The forms are data, below. */

/** Whether the text holds a stack trace in one of the usual forms. */
export function holdsStackTrace(text: string): boolean {
  const lines = text.split('\n');
  return TRACES.some(({ header, frame, frames }) => {
    if (header && !header.test(text)) return false;
    return lines.filter((line) => frame.test(line)).length >= frames;
  });
}

/** How many lines of log a code block holds; zero where it is code. `language` is what the author wrote behind the fence. */
export function logLines(text: string, language: string | null | undefined): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const likeLog = lines.filter((line) => RE_LOG_LINE.test(line)).length;
  const saysSo = LOG_LANGUAGES.has((language ?? '').toLowerCase()) && !RE_DRAWING.test(text);
  return saysSo || likeLog * 2 > lines.length ? lines.length : 0;
}

const LOG_LANGUAGES: ReadonlySet<string> = new Set(
  'log logs syslog accesslog journal output console stacktrace stack-trace traceback text txt plain plaintext'.split(' '),
);
/** Boxes and arrows are a drawing. */
const RE_DRAWING = /[\u2500-\u257f\u2190-\u21ff]|\+--|--[->]|<--/;

/** A header, where the form has one, and how many lines of the form make it sure. */
const TRACES: readonly { header?: RegExp; frame: RegExp; frames: number }[] = [
  // Java, Kotlin, JavaScript: at com.example.Pool.take(Pool.java:87), at take (/srv/pool.js:12:5)
  { frame: /^\s*at\s.*\((?:[^()]*:\d+|Native Method|Unknown Source|<anonymous>)\)\s*$/, frames: 2 },
  { frame: /^\s*at (?:async )?(?:file:\/\/|node:|\/)\S+:\d+:\d+\s*$/, frames: 2 },
  // .NET: at Shop.Pool.Take(Int32 size) in C:\src\Pool.cs:line 87
  { frame: /^\s*at [\w.<>`[\], ]+\(.*\)(?: in .+:line \d+)?\s*$/, frames: 2 },
  { header: /^Traceback \(most recent call last\):/m, frame: /^\s*File "[^"]+", line \d+/, frames: 1 },
  { header: /^(?:panic: |fatal error: |goroutine \d+ \[)/m, frame: /^\s+\S+\.go:\d+(?: \+0x[\da-f]+)?\s*$/, frames: 1 },
  // Ruby: pool.rb:87:in `take'
  { frame: /^\s*(?:from )?\S+\.rb:\d+:in [`'"]/, frames: 2 },
  // PHP: #0 /srv/pool.php(87): take()
  { frame: /^\s*#\d+ .+\.php\(\d+\): /, frames: 2 },
  // Rust: 4: shop::pool::take, with the place on a line of its own
  { header: /^[ \t]*(?:stack backtrace:|thread '.*' (?:\(\d+\) )?panicked at)/m, frame: /^\s*(?:\d+: \S+|at \S+\.rs:\d+)/, frames: 2 },
  // C and C++ in a debugger: #3 0x00007f in take (size=4) at pool.c:87
  { frame: /^\s*#\d+\s+(?:0x[\da-f]+ in )?\S+ \(.*\)(?: (?:at|from) \S+)?\s*$/, frames: 2 },
  // Elixir and Erlang: (shop 1.2.0) lib/pool.ex:87: Shop.Pool.take/1
  { frame: /^\s*\([\w-]+ [\d.]+\) \S+\.(?:ex|erl):\d+: /, frames: 2 },
];

const STAMP =
  '\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d|\\d\\d:\\d\\d:\\d\\d\\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\\d{1,2} \\d\\d:\\d\\d|\\d{10}(?:\\d{3})?\\b|\\d{1,2}/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/\\d{4}';
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRITICAL|FATAL|PANIC)\\b';
const RE_LOG_LINE = new RegExp(
  [
    `^\\W{0,3}(?:${STAMP})`,
    `^\\W{0,3}${LEVEL}`,
    // [   12.345678] kernel, I0302 10:12:04.123456 of glog
    '^\\[ *\\d+\\.\\d+\\]',
    '^[IWEF]\\d{4} \\d\\d:\\d\\d',
    // 192.0.2.7 - - [02/Mar/2026:10:12:04 +0000]
    '^\\S+ \\S+ \\S+ \\[\\d{1,2}/[A-Z][a-z]{2}/\\d{4}',
    // level=error, "level":"error"
    '(?:^|[\\s,{])"?(?:level|severity|lvl)"?[=:] ?"?(?:trace|debug|info|notice|warn(?:ing)?|err(?:or)?|critical|fatal|panic)\\b',
    // web-3 | 10:12:04, pod/web-3 2026-03-02T10:12:04Z
    `^\\S{1,60} (?:\\| )?\\[?(?:${STAMP})`,
  ].join('|'),
  'i',
);

/** English words that say nothing about an incident, and the words that nearly every postmortem has. */

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although always am an and another any are aren as at away back be became because become been
  before began begin being below between both but by came can cannot could couldn did didn do does doesn doing don done down during each either
  else enough even ever every everything few first for found from further gave get gets getting give given go goes going gone got had hadn has
  hasn have haven having he her here hers him his how however i if in instead into is isn it its itself just keep kept knew know known last
  later least less let like likely little ll long longer made make makes making many may me might mine more most much must my near need needed
  neither never new next no nobody none nor not nothing now of off often old on once one only onto or other others our ours out over own part
  per perhaps put quite rather re really s said same saw say says second see seen seem seemed set several shall she should shouldn show showed
  shown since so some someone something soon still such t take taken takes tell than that the their theirs them then there these they thing
  things third this those though three through till to together told too took toward towards turned two under until up upon us use used uses
  using ve very via was wasn way we well went were weren what when where whether which while who whole whom whose why will with within without
  won would wouldn yet you your yours
  incident incidents postmortem postmortems cause causes caused happen happened issue issues problem problems impact impacted affect affected
  affecting began started start ended end noticed notice detected resolved fixed fix team teams engineer engineers responder responders work
  worked working minute minutes hour hours day days time times today yesterday week weeks month months year years late early morning evening
  utc about almost around roughly error errors failed fail failing fails failure failures service services system systems`
    .split(/\s+/)
    .filter(Boolean),
);

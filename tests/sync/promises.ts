/**
 * What is promised to artists about working together, one row a promise, and the tests that hold it: part of a title in a file
 * of this folder. `promises.test.ts` fails for a row without a test.
 */
interface Promised {
  /** In which part of the description it stands. */
  part: string
  promise: string
  /** File without its ending, and part of the title. */
  tests: readonly (readonly [file: string, title: string])[]
}

const row = (part: string, promise: string, ...tests: (readonly [string, string])[]): Promised => ({
  part,
  promise,
  tests,
})

const MODEL = 'the model'
const STARTING = 'starting a sync'
const MANUAL = 'why nothing syncs by itself'
const UP = 'what goes up'
const DOWN = 'what comes down'
const STATES = 'states of files'
const CONFLICTS = 'conflicts'
const RENAME = 'conflicts: rename'
const MERGE = 'conflicts: merge'
const PREVENTION = 'how conflicts are prevented'
const ADVICE = 'advice and quick reference'

const OUTDATED = ['everyday', 'a sync writes nothing to working files'] as const
const DIVERGED = [
  'conflicts',
  'nobody sees the one that stands against the newest until it is settled',
] as const
const STAYS = ['conflicts', 'a conflict stays until it is settled, and holds up nothing else'] as const
const PARTIAL = ['partial', 'an artist gets what is assigned, shared, and needed by those'] as const
const MERGED = [
  'conflicts',
  'merge: mine lies on top of theirs, and every checkpoint of both sides is there',
] as const
const RENAMED = ['conflicts', 'rename: mine gets the new name with its history'] as const

export const PROMISES: readonly Promised[] = [
  row(MODEL, 'work is never overwritten silently', DIVERGED, OUTDATED, [
    'everyday',
    'an outdated file with own work',
  ]),
  row(MODEL, 'the artist controls when changes go and come', [
    'everyday',
    'nothing leaves the machine until you sync',
  ]),
  row(MODEL, 'everything is done on the local file first', [
    'commands',
    'without its studio a project goes on',
  ]),
  row(MODEL, 'nothing leaves the machine until a sync', [
    'everyday',
    'nothing leaves the machine until you sync',
  ]),
  row(MODEL, 'up: new checkpoints, statuses, assignments', ['everyday', 'go to everybody: status, assignee']),
  row(MODEL, 'down: checkpoints and facts of others', ['everyday', 'sync moves data in both directions']),
  row(MODEL, 'bytes come only of what is assigned or shared', PARTIAL),
  row(MODEL, 'work in progress of others does not fill the disk', [
    'partial',
    'what somebody may not see does not come',
  ]),
  row(MODEL, 'facts come in full, so the structure is there', PARTIAL),
  row(STARTING, 'one command goes both ways', ['commands', 'a sync answers what went and came']),
  row(STARTING, 'a sync after a checkpoint, this once', ['commands', 'a checkpoint that syncs this once']),
  row(STARTING, 'the indicator: up to date, working, and more', [
    'options',
    'the indicator: up to date, to send, working',
  ]),
  row(STARTING, 'the indicator: a conflict needs attention', STAYS),
  row(MANUAL, 'a half-broken save of others does not land in a working file', OUTDATED),
  row(MANUAL, 'of two who edit one scene none wins silently', DIVERGED),
  row(MANUAL, 'no upload begins by itself', ['everyday', 'nothing leaves the machine until you sync']),
  row(UP, 'only chunks that the studio does not have', [
    'everyday',
    'only chunks that the studio does not have are sent',
  ]),
  row(UP, 'all facts: new assets, statuses, tags, dependencies …', [
    'everyday',
    'go to everybody: status, assignee',
  ]),
  row(UP, 'chunks that files or people share go up once', [
    'promises',
    'the same bytes of two people go up once',
  ]),
  row(DOWN, 'all facts of others', ['everyday', 'go to everybody: status, assignee']),
  row(DOWN, 'bytes of what was newly assigned, with all that it needs', [
    'promises',
    'a newly assigned file brings all that it needs',
  ]),
  row(DOWN, 'newer bytes of what lies on the disk', ['partial', 'newer versions of what lies on the disk']),
  row(DOWN, 'outdated until the artist takes it in', OUTDATED),
  row(STATES, 'normal, modified, outdated, untracked, rebuild', [
    'promises',
    'after a sync each file shows its state',
  ]),
  row(CONFLICTS, 'two collections of one name', ['conflicts', 'two new collections of one name']),
  row(CONFLICTS, 'two assets of one name and extension', [
    'conflicts',
    'two new files of one name in one collection',
  ]),
  row(CONFLICTS, 'it is shown, and the rest goes on', STAYS),
  row(RENAME, 'mine has the new name, theirs the original one', RENAMED),
  row(RENAME, 'both exist, each for itself', ['conflicts', 'rename: both exist, each with what is in it']),
  row(RENAME, 'my checkpoints stay with mine', RENAMED),
  row(MERGE, 'the two become one', MERGED, ['conflicts', 'merge: one collection with what was in both']),
  row(MERGE, 'my checkpoints are newer versions on top of theirs', MERGED),
  row(MERGE, 'every checkpoint of both sides can be had', MERGED),
  row(PREVENTION, 'only who has the file makes versions of it', ['refused', 'is kept as a side copy']),
  row(PREVENTION, 'the first who takes a file has it', ['refused', 'the first who takes it has it']),
  row(PREVENTION, 'nothing is decided for anybody', STAYS, ['deleted', 'it cannot just be given up']),
  row(ADVICE, 'looking before the work starts', ['everyday', 'a dry run says what would go and come']),
  row(ADVICE, 'names agreed on beforehand meet nobody', RENAMED),
  row(ADVICE, 'shared collections come without being assigned', PARTIAL),
  row(ADVICE, 'a disk holds what is needed', ['options', 'one asset comes without the rest']),
  row(ADVICE, 'conflicts are settled one by one', [
    'commands',
    'a sync ends with 5 while something is to be decided',
  ]),
]

/**
 * What the benchmark needs to know of a tool. An adapter only names command lines: the runner starts, times and checks
 * them. All of them work with the tool's default settings, apart from those that keep the user's own configuration away.
 *
 * @typedef {object} Place where one tool works in one run
 * @property {string} home settings and caches of the tool
 * @property {string} tree folder with the working file
 * @property {string} repo repository, for tools that keep it outside the tree
 * @property {string} out folder that a restore may write to
 * @property {string} file name of the working file, in `tree`
 *
 * @typedef {import('../lib/process.mjs').Command} Command
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string[]} version command line that prints the version
 * @property {boolean} isRival counts for "the fastest of restic, borg, git, git-lfs"
 * @property {(place: Place) => Command[]} init makes the repository; not timed
 * @property {(place: Place, index: number) => Command[]} checkpoint stores the working file as version `index`, from 0
 * @property {(place: Place, index: number, last: number) => { commands: Command[], path: string }} restore brings version
 *   `index` back when `last` is the newest, and says where it lies
 * @property {(place: Place) => string[]} stored files and folders that hold the history
 * @property {(place: Place) => string[]} [client] more that the tool keeps on the artist's disk
 * @property {(place: Place) => Command[]} [pack] housekeeping that shrinks the repository; timed by itself
 */
export {}

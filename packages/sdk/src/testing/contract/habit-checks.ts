/** What differs between disks and what clst relies on in each: times, inodes, sharing, room. */
import assert from 'node:assert/strict'
import type { ContractCheck, FileSystemSubject } from './contract-check.js'
import { assertFails, join, namesIn, readFile, writeFile } from './helpers.js'

function statOf({ fs, folder }: FileSystemSubject, name: string) {
  const stat = fs.stat(join(folder, name))
  assert.ok(stat)
  return stat
}

export const HABIT_CHECKS: readonly ContractCheck[] = [
  {
    title: 'times are whole steps of the disk',
    check: async (subject) => {
      const { timestampStepUs: step, timestampPhaseUs: phase } = subject.traits
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      const isWhole = () => (statOf(subject, 'a').modifiedUs - phase) % step === 0
      // The system may show its own finer time for a second before it asks a driver in user space again.
      for (let tries = 0; tries < 30 && !isWhole(); tries++) await subject.letTimePass?.()
      assert.ok(isWhole())
    },
  },
  {
    title: 'setTimes sets the time of modification, as finely as the disk keeps it',
    check: (subject) => {
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      const wanted = Date.UTC(2020, 1, 2, 3, 4, 6) * 1000
      subject.fs.setTimes(join(subject.folder, 'a'), wanted)
      assert.equal(statOf(subject, 'a').modifiedUs, wanted)
    },
  },
  {
    title: 'a later write has a later time',
    check: async (subject) => {
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      await subject.letTimePass?.()
      writeFile(subject.fs, join(subject.folder, 'b'), 'content')
      assert.ok(statOf(subject, 'b').modifiedUs > statOf(subject, 'a').modifiedUs)
    },
  },
  {
    title: 'no program can hide a change from the time of change',
    appliesTo: (traits) => traits.hasChangeTime,
    check: async (subject) => {
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      const before = statOf(subject, 'a')
      await subject.letTimePass?.()
      subject.fs.setTimes(join(subject.folder, 'a'), before.modifiedUs)
      const after = statOf(subject, 'a')
      assert.ok(after.changedUs > before.changedUs)
    },
  },
  {
    title: 'without a time of change, the time of modification stands for it',
    appliesTo: (traits) => !traits.hasChangeTime,
    check: (subject) => {
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      subject.fs.setTimes(join(subject.folder, 'a'), Date.UTC(2020, 1, 2) * 1000)
      const { modifiedUs, changedUs } = statOf(subject, 'a')
      assert.equal(changedUs, modifiedUs)
    },
  },
  {
    title: 'an inode stays with its file and is not that of a file put in its place',
    appliesTo: (traits) => traits.hasInodes,
    check: (subject) => {
      const { fs, folder } = subject
      writeFile(fs, join(folder, 'a'), 'content')
      writeFile(fs, join(folder, 'b'), 'content')
      const [first, second] = [statOf(subject, 'a').inode, statOf(subject, 'b').inode]
      assert.notEqual(first, 0)
      assert.notEqual(first, second)
      fs.rename(join(folder, 'b'), join(folder, 'a'))
      assert.equal(statOf(subject, 'a').inode, second)
    },
  },
  {
    title: 'without inodes the number is 0',
    appliesTo: (traits) => !traits.hasInodes,
    check: (subject) => {
      writeFile(subject.fs, join(subject.folder, 'a'), 'content')
      assert.equal(statOf(subject, 'a').inode, 0)
    },
  },
  {
    title: 'a file that another program holds is busy, and whole when it is given free',
    appliesTo: (traits) => traits.deniesSharing,
    check: ({ fs, folder, hold }) => {
      assert.ok(hold)
      writeFile(fs, join(folder, 'held'), 'content')
      writeFile(fs, join(folder, 'new'), 'newer')
      const release = hold(join(folder, 'held'))
      assertFails(() => fs.openForReading(join(folder, 'held')), 'working-file-busy')
      assertFails(() => fs.rename(join(folder, 'new'), join(folder, 'held')), 'working-file-busy')
      assertFails(() => fs.rename(join(folder, 'held'), join(folder, 'away')), 'working-file-busy')
      assertFails(() => fs.remove(join(folder, 'held')), 'working-file-busy')
      assert.equal(fs.stat(join(folder, 'held'))?.sizeBytes, 7)
      release()
      assert.equal(readFile(fs, join(folder, 'held')), 'content')
      fs.rename(join(folder, 'new'), join(folder, 'held'))
      assert.equal(readFile(fs, join(folder, 'held')), 'newer')
    },
  },
  {
    title: 'a full disk says so, keeps every other file, and works again when there is room',
    appliesTo: (traits) => traits.capacityBytes !== undefined,
    check: ({ fs, folder, traits }) => {
      writeFile(fs, join(folder, 'kept'), 'content')
      const piece = new Uint8Array(64 << 10).fill(7)
      const file = fs.createFile(join(folder, 'filler'), 0o644)
      let at = 0
      assertFails(() => {
        for (; at <= (traits.capacityBytes as number); at += piece.length) file.write(piece, at)
      }, 'storage-full')
      file.close()
      assert.equal(readFile(fs, join(folder, 'kept')), 'content')
      fs.remove(join(folder, 'filler'))
      writeFile(fs, join(folder, 'more'), 'fits again')
      assert.deepEqual(namesIn(fs, folder), ['kept', 'more'])
      assert.equal(readFile(fs, join(folder, 'more')), 'fits again')
    },
  },
]

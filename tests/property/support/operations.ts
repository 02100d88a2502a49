/** Every kind of operation. A new command gets a file in `operations/`, a rule in the model, and a line here. */
import fc from 'fast-check'
import type { Operation, OperationKind } from './operation.js'
import { arriving } from './operations/arrive.js'
import { assigning } from './operations/assign.js'
import { checkpointing } from './operations/checkpoint.js'
import { creatingCollections, settingCollections, sharing } from './operations/collections.js'
import { copying } from './operations/copy.js'
import { deletingCollections, restoringCollections } from './operations/delete-collection.js'
import { deletingListed } from './operations/delete-listed.js'
import { deletingVersions, restoringVersions } from './operations/delete-version.js'
import { depending, releasing } from './operations/depend.js'
import { labelling, setting, undoing, unlabelling } from './operations/describe.js'
import { passing, removing, renaming, touching } from './operations/disturb.js'
import { examining, reopening } from './operations/examine.js'
import { ignoring, ignoringNoLonger } from './operations/ignore.js'
import { addingListed, editingListed } from './operations/listed.js'
import { maintaining } from './operations/maintain.js'
import { exportingMoments, revertingAll } from './operations/moment.js'
import { accepting, moving, movingFolders } from './operations/move.js'
import { purging } from './operations/purge.js'
import { exporting, opening } from './operations/read-versions.js'
import { reverting } from './operations/revert.js'
import { deleting, freeing, rebuilding, restoring } from './operations/trash.js'
import { addingTags, deletingTerms, renamingTerms } from './operations/vocabulary.js'
import { writing } from './operations/write.js'

export const KINDS = {
  writing,
  checkpointing,
  reverting,
  revertingAll,
  exportingMoments,
  removing,
  renaming,
  touching,
  passing,
  opening,
  exporting,
  arriving,
  moving,
  movingFolders,
  accepting,
  copying,
  deleting,
  deletingCollections,
  restoringCollections,
  restoring,
  deletingVersions,
  restoringVersions,
  purging,
  rebuilding,
  freeing,
  setting,
  labelling,
  unlabelling,
  renamingTerms,
  deletingTerms,
  assigning,
  addingListed,
  editingListed,
  deletingListed,
  addingTags,
  ignoring,
  ignoringNoLonger,
  creatingCollections,
  sharing,
  settingCollections,
  depending,
  releasing,
  undoing,
  maintaining,
  reopening,
  examining,
} satisfies Record<string, OperationKind>

export const operations: fc.Arbitrary<Operation[]> = fc.array(fc.oneof(...Object.values(KINDS)), {
  minLength: 10,
  maxLength: 80,
  size: 'max',
})

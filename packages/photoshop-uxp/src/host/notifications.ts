import type { HostNote } from '../core/facts.js'
import type { Descriptor, Modules } from './modules.js'

/** Events of Photoshop that say something about the open file. */
const NOTES: Readonly<Record<string, HostNote>> = {
  save: 'saved',
  close: 'closed',
  open: 'edited',
  select: 'edited',
  newDocument: 'new',
}

/**
 * Passes on what happens to documents, until the answer is called. `save` also comes for copies and background saves, and
 * `open` when another document comes to the front: so the panel looks for itself what is open, and a note only makes it
 * look at once.
 * Source: https://developer.adobe.com/photoshop/uxp/2022/ps_reference/media/eventcodes/
 */
export function listenToDocuments(
  { photoshop }: Pick<Modules, 'photoshop'>,
  note: (what: HostNote) => void,
): () => void {
  const names = Object.keys(NOTES)
  const listener = (event: string) => note(NOTES[event] ?? 'edited')
  // An old Photoshop that does not know one of the events refuses them; then the panel looks from time to time.
  photoshop.action.addNotificationListener(names, listener).catch(() => undefined)
  return () => void photoshop.action.removeNotificationListener(names, listener).catch(() => undefined)
}

/**
 * Says whether the panel can be seen, until the answer is called. `show` of a panel comes only once and `hide` never
 * (PS-57284), so Photoshop's own event is used. Where it does not say whether, the panel counts as seen.
 */
export function listenToVisibility(
  { photoshop }: Pick<Modules, 'photoshop'>,
  tell: (isVisible: boolean) => void,
): () => void {
  const events = ['panelVisibilityChanged']
  const listener = (_event: string, { visible }: Descriptor) => tell(visible !== false)
  photoshop.core.addNotificationListener('UI', events, listener).catch(() => undefined)
  return () => void photoshop.core.removeNotificationListener('UI', events, listener).catch(() => undefined)
}

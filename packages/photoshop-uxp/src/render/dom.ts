/** Small helpers around the DOM of UXP. Data only ever becomes text or an attribute, never markup. */

/** What a renderer passes back; the panel of the core takes it. */
export interface PanelInput {
  press(actionId: string, args?: Readonly<Record<string, unknown>>): void
  edit(fieldId: string, value: string | boolean): void
  answer(buttonId: string): void
  toggleSection(id: string): void
  select(listId: string, key: string): void
  more(listId: string): void
}

export function make(tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  return element
}

/** Text, written only when it is another one: what did not change keeps its selection and its scroll. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** An attribute; null takes it away. */
export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name)
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value)
  }
}

/** UXP has no `hidden`, so a class hides. */
export function setShown(element: HTMLElement, isShown: boolean): void {
  toggleClass(element, 'is-hidden', !isShown)
}

export function toggleClass(element: HTMLElement, name: string, isOn: boolean): void {
  if (element.classList.contains(name) === isOn) return
  if (isOn) element.classList.add(name)
  else element.classList.remove(name)
}

/** Exactly one of the classes that begin with `prefix`. */
export function setVariant(element: HTMLElement, prefix: string, value: string): void {
  const wanted = `${prefix}${value}`
  for (const name of Array.from(element.classList)) {
    if (name.startsWith(prefix) && name !== wanted) element.classList.remove(name)
  }
  toggleClass(element, wanted, true)
}

/** Makes any element a button that also takes Enter and the space bar. */
export function actAsButton(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', act)
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    act()
  })
}

/**
 * Puts `wanted` into `parent` in this order. What is there already and in its place is not touched: moving an element
 * would take the keyboard from a field inside it.
 */
export function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const kept = new Set(wanted)
  for (const child of Array.from(parent.children)) {
    if (!kept.has(child as HTMLElement)) parent.removeChild(child)
  }
  let next = parent.firstElementChild
  for (const element of wanted) {
    if (element === next) next = next.nextElementSibling
    else parent.insertBefore(element, next)
  }
}

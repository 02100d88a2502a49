/**
 * The widgets of UXP in a browser: Spectrum Web Components where they are the same, and stand-ins where UXP has another
 * name or structure. Source of what UXP has: uxp-api/reference-spectrum/spectrum-uxp-widgets.
 */
import '@spectrum-web-components/action-button/sp-action-button.js'
import { Button } from '@spectrum-web-components/button'
import '@spectrum-web-components/checkbox/sp-checkbox.js'
import '@spectrum-web-components/progress-bar/sp-progress-bar.js'
import '@spectrum-web-components/textfield/sp-textfield.js'
import '@spectrum-web-components/theme/sp-theme.js'
import '@spectrum-web-components/theme/src/themes.js'

function style(root: ShadowRoot, text: string): void {
  const sheet = document.createElement('style')
  sheet.textContent = text
  root.appendChild(sheet)
}

const FIELD =
  'color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 4px; font: inherit; padding: 5px; box-sizing: border-box; width: 100%;'

/** `sp-picker`: the choices are in an `sp-menu` in the slot `options`, as Spectrum UXP has it. */
class Picker extends HTMLElement {
  private readonly select = document.createElement('select')
  private wanted = -1

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    style(root, `:host { display: inline-block; width: 192px } select { ${FIELD} } option { color: #000 }`)
    root.appendChild(this.select)
    this.select.addEventListener('change', () => {
      this.wanted = this.select.selectedIndex
      this.dispatchEvent(new Event('change'))
    })
    new MutationObserver(() => this.fill()).observe(this, { childList: true, subtree: true })
  }

  static readonly observedAttributes = ['label']

  attributeChangedCallback(_name: string, _before: string, label: string): void {
    this.select.setAttribute('aria-label', label)
  }

  get selectedIndex(): number {
    return this.select.selectedIndex
  }

  set selectedIndex(index: number) {
    this.wanted = index
    this.fill()
  }

  private fill(): void {
    const items = this.querySelectorAll('sp-menu[slot=options] > sp-menu-item')
    this.select.replaceChildren(
      ...Array.from(items, (item) => {
        const option = document.createElement('option')
        option.textContent = item.textContent
        return option
      }),
    )
    this.select.selectedIndex = this.wanted
  }
}

/** `sp-textarea`, whose size comes from CSS only. */
class TextArea extends HTMLElement {
  private readonly area = document.createElement('textarea')

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    style(root, `:host { display: block } textarea { ${FIELD} height: 100%; resize: none }`)
    root.appendChild(this.area)
  }

  static readonly observedAttributes = ['label', 'placeholder']

  attributeChangedCallback(name: string, _before: string, value: string): void {
    this.area.setAttribute(name === 'label' ? 'aria-label' : name, value)
  }

  get value(): string {
    return this.area.value
  }

  set value(value: string) {
    this.area.value = value
  }
}

/** `sp-progressbar`: `value` of `max`. */
class ProgressBar extends HTMLElement {
  private readonly bar = document.createElement('sp-progress-bar')

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    style(root, ':host { display: block } sp-progress-bar { width: 100% }')
    root.appendChild(this.bar)
  }

  static readonly observedAttributes = ['label', 'value']

  attributeChangedCallback(name: string, _before: string, value: string): void {
    if (name === 'label') this.bar.setAttribute('aria-label', value)
    else this.bar.setAttribute('progress', value)
  }
}

/** `warning` is called `negative` in Spectrum Web Components. Source: spectrum-uxp-widgets/user-interface/sp-button. */
class UxpButton extends Button {
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(
      name,
      before,
      name === 'variant' && value === 'warning' ? 'negative' : value,
    )
  }
}

customElements.define('sp-button', UxpButton)
customElements.define('sp-picker', Picker)
customElements.define('sp-textarea', TextArea)
customElements.define('sp-progressbar', ProgressBar)

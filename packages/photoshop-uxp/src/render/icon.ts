import { make, setAttribute } from './dom.js'

/**
 * An icon in the colour of the theme. There are two pictures, and the style sheet shows the one that fits: UXP tells the
 * theme to style sheets only, and its pictures do not take the colour of the text.
 */
export class Icon {
  readonly element = make('span', 'icon is-hidden')
  private readonly pictures = (['dark', 'light'] as const).map((theme) => {
    const picture = make('img', `icon-on-${theme}`)
    setAttribute(picture, 'width', '16px')
    setAttribute(picture, 'height', '16px')
    setAttribute(picture, 'alt', '')
    this.element.appendChild(picture)
    return { theme, picture }
  })
  private name = ''

  /** @param name of `panel.yaml`; empty for none */
  set(name: string): void {
    if (name === this.name) return
    this.name = name
    this.element.className = name === '' ? 'icon is-hidden' : 'icon'
    if (name === '') return
    for (const { theme, picture } of this.pictures) setAttribute(picture, 'src', `icons/${theme}/${name}.svg`)
  }
}

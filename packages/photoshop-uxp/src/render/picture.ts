import type { Picture, PictureRow } from '../core/view-types.js'
import { make, setAttribute, setText } from './dom.js'
import type { PictureCache } from './picture-cache.js'
import type { Widget } from './widget.js'

/** A picture of a fixed size: UXP draws one without a size as nothing until it is loaded. */
export class PictureBox {
  readonly element = make('div', 'picture')
  private readonly image: HTMLElement
  private picture: Picture | null = null
  private readonly refresh = () => this.draw()

  /** @param width @param height in pixels; the picture is fitted in, never stretched */
  constructor(
    private readonly pictures: PictureCache,
    width: number,
    height: number,
  ) {
    this.element.style.width = `${width}px`
    this.element.style.height = `${height}px`
    this.image = make('img', 'picture-image is-hidden')
    setAttribute(this.image, 'alt', '')
    this.image.addEventListener('load', () => this.fit(width, height))
    this.element.appendChild(this.image)
  }

  set(picture: Picture | null): void {
    if (picture?.key === this.picture?.key) return
    if (this.picture !== null) this.pictures.forget(this.picture.key, this.refresh)
    this.picture = picture
    this.draw()
  }

  private draw(): void {
    const url = this.picture === null ? undefined : this.pictures.get(this.picture, this.refresh)
    if (url === undefined) this.image.className = 'picture-image is-hidden'
    else {
      setAttribute(this.image, 'src', url)
      this.image.className = 'picture-image'
    }
  }

  private fit(width: number, height: number): void {
    const { naturalWidth, naturalHeight } = this.image as HTMLImageElement
    if (!(naturalWidth > 0) || !(naturalHeight > 0)) return
    const scale = Math.min(width / naturalWidth, height / naturalHeight)
    this.image.style.width = `${Math.round(naturalWidth * scale)}px`
    this.image.style.height = `${Math.round(naturalHeight * scale)}px`
  }
}

export class PictureWidget implements Widget<PictureRow> {
  readonly element = make('div', 'field')
  private readonly label = make('div', 'field-label')
  private readonly box: PictureBox

  constructor(pictures: PictureCache) {
    this.box = new PictureBox(pictures, 200, 112)
    this.element.appendChild(this.label)
    this.element.appendChild(this.box.element)
  }

  update({ picture, label }: PictureRow): void {
    setText(this.label, label)
    setAttribute(this.box.element, 'title', label)
    this.box.set(picture)
  }
}

/** An answer that is a picture instead of a document. */
export class Picture {
  constructor(
    readonly mediaType: string,
    readonly bytes: Uint8Array,
  ) {}
}

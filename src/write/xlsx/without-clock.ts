/** Midnight of 1 January 1980, the first day that a ZIP file can name. */
const DATE = 0x0021;
const TIME = 0;

/**
 * A ZIP file in which every file has the same day, so that the same content gives the same bytes whenever it is made.
 * @param zip a whole file without a comment at its end; it is changed in place
 */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    setClock(view, entry + 12);
    setClock(view, view.getUint32(entry + 42, true) + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

function setClock(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}

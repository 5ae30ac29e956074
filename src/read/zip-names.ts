// The names in a ZIP file, read from its directory at the end without unpacking anything: what tells which kind of file it is.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the directory, with the longest comment behind it. */
const MAX_TAIL = 22 + 65_535;
/** The names that tell the kind stand among the first. */
const MANY = 2000;

/** The names, each byte one character; null where there is no directory. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - MAX_TAIL); at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > bytes.length) continue;
    return namesFrom(view, view.getUint32(at + 16, true), view.getUint16(at + 10, true));
  }
  return null;
}

function namesFrom(view: DataView, directory: number, count: number): string[] | null {
  const names: string[] = [];
  let at = directory;
  for (let i = 0; i < Math.min(count, MANY); i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name > view.byteLength) return null;
    let text = '';
    for (let one = 0; one < name; one++) text += String.fromCharCode(view.getUint8(at + 46 + one));
    names.push(text);
    at += 46 + name + extra + comment;
  }
  return names;
}

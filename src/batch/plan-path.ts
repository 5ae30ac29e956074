// Names of files for plans: what any system takes, below one folder, each once.
import { createHash } from 'node:crypto';

const STEP_BYTES = 100;
const PATH_BYTES = 200;
/** Names that Windows keeps for devices, whatever stands behind their first full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

export const PLANS = 'plans';

/**
 * The path of a plan below the output folder: `plans/2024/a.txt.json`. Two names may come to one path.
 * @param source the name of the document, with `/`
 * @param ending with its full stop
 */
export function planPath(source: string, ending: string): string {
  const steps = source.split('/').map(safeStep);
  // A folder must not be named as a plan may be.
  const folders = steps.slice(0, -1).map((step) => (step.toLowerCase().endsWith(ending) ? `${step}_` : step));
  const path = [...folders, `${steps.at(-1)}${ending}`].join('/');
  if (Buffer.byteLength(path) <= PATH_BYTES) return `${PLANS}/${path}`;
  return `${PLANS}/${markOf(source)}/${steps.at(-1)}${ending}`;
}

/** The path for a name that shares its path with another. */
export const markedPlanPath = (source: string, ending: string): string =>
  `${planPath(source, ending).slice(0, -ending.length)}~${markOf(source)}${ending}`;

/** What two paths have in common that are one to some systems. */
export const foldedPath = (path: string): string => path.normalize('NFC').toLowerCase();

function safeStep(step: string): string {
  const safe = step
    .replace(/[<>:"|?*\\\x00-\x1f\x7f\p{Surrogate}]/gu, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .replace(RESERVED, '_$&');
  if (Buffer.byteLength(safe) <= STEP_BYTES) return safe;
  let cut = '';
  for (const letter of safe) {
    if (Buffer.byteLength(cut + letter) > STEP_BYTES - 9) break;
    cut += letter;
  }
  return `${cut}~${markOf(step)}`;
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

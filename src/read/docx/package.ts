// The parts of a Word file: the document, and what its relations name.

import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml.ts';
import { openZip } from '../zip.ts';

export interface WordPackage {
  readonly document: XmlElement;
  /** The part that a kind of relation (`styles`, `footnotes`) leads to. */
  readonly related: (kind: string) => Promise<XmlElement | undefined>;
  /** The part that an id of a relation leads to. */
  readonly relatedById: (id: string) => Promise<XmlElement | undefined>;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * Opens a Word file.
 * @throws {ReadError} where it is damaged or holds no document
 */
export async function openPackage(bytes: Uint8Array, file: string, options: ReadOptions): Promise<WordPackage> {
  const zip = await openZip(bytes, file, options);
  const part = async (name: string) => {
    const found = await zip.read(name);
    return found === null ? undefined : parseXml(found, file);
  };
  const relationsOf = async (name: string): Promise<Relation[]> => {
    const [, folder = '', own = name] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
    return childrenOf(await part(`${folder}_rels/${own}.rels`), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(folder, Target),
      }));
  };

  const main = (await relationsOf('')).find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const document = await part(main);
  if (document === undefined) throw new ReadError('damaged', file, main);
  const relations = await relationsOf(main);
  const follow = async (relation: Relation | undefined) => (relation === undefined ? undefined : part(relation.target));
  return {
    document,
    related: (kind) => follow(relations.find((one) => one.kind === kind)),
    relatedById: (id) => follow(relations.find((one) => one.id === id)),
  };
}

/** A path as a relation gives it, from the folder of the part that names it. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

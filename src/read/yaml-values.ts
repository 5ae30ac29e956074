import { parseAllDocuments } from 'yaml';

/**
 * The values of the documents of a YAML stream.
 * @throws Error of the parser, with the place
 */
export function yamlValues(text: string): unknown[] {
  return [...parseAllDocuments(text)].map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS() as unknown;
  });
}

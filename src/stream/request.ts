// One line of a stream → what it asks for, or why it asks for nothing.

/** The name of the document, and where its bytes are. `id` is any JSON value; it stands in the answer as it is. */
export type Request = { readonly id: unknown; readonly name: string } & (
  | { readonly path: string }
  | { readonly bytes: Uint8Array /** Text came as text: its bytes are UTF-8. */; readonly isText: boolean }
);

/**
 * Why a line gets no plan, besides all reasons that a document can have:
 * `not-json` it is no JSON; `no-request` it is no request; `path-refused` paths are not allowed.
 */
export type RefusalCode = 'not-json' | 'no-request' | 'path-refused' | 'too-large';

export interface Refusal {
  readonly id: unknown;
  readonly refused: RefusalCode;
  /** What is wrong, in the words of JSON and of keys; bytes for `too-large`. */
  readonly detail: string;
}

export interface RequestOptions {
  /** Whether requests may name files. */
  readonly paths: boolean;
  /** The name in the results of a path. */
  readonly nameOf: (path: string) => string;
}

/**
 * Reads a line.
 * @param line its bytes, with or without the line end
 */
export function requestOf(line: Uint8Array, { paths, nameOf }: RequestOptions): Request | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return { id: null, refused: 'not-json', detail: (error as Error).message };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(null, '{}');
  const { id = null, name, path, text, base64 } = value as Record<string, unknown>;
  const given = Object.entries({ path, text, base64 }).filter(([, one]) => one !== undefined);
  const [[kind, content] = ['', null]] = given;
  if (given.length !== 1) return wrong(id, 'path | text | base64');
  if (typeof content !== 'string') return wrong(id, kind);
  if (name !== undefined && (typeof name !== 'string' || name === '')) return wrong(id, 'name');
  if (kind === 'path') {
    if (!paths) return { id, refused: 'path-refused', detail: content };
    if (content === '' || content.includes('\0')) return wrong(id, kind);
    return { id, name: name ?? nameOf(content), path: content };
  }
  const named = name ?? (typeof id === 'string' && id !== '' ? id : '<stream>');
  if (kind === 'text') return { id, name: named, bytes: Buffer.from(content, 'utf8'), isText: true };
  if (!/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(content)) return wrong(id, kind);
  return { id, name: named, bytes: Buffer.from(content, 'base64'), isText: false };
}

const wrong = (id: unknown, detail: string): Refusal => ({ id, refused: 'no-request', detail });

// Checks as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/range.ts';
import type { Check } from './check-schema.ts';
import { RULE_TEXTS } from './rule-texts.ts';

/** A check, and the text that its offsets count in; null where the file itself is no text (PDF, DOCX), so that lines of it mean nothing. */
export interface CheckedFile {
  readonly check: Check;
  readonly text: string | null;
}

type RuleId = keyof typeof RULE_TEXTS;
type Level = 'error' | 'warning' | 'note';
interface Found {
  readonly ruleId: RuleId;
  readonly level: Level;
  readonly message: string;
  /** What stays the same when lines are added above it. */
  readonly key: string;
  readonly span: Pick<Span, 'start' | 'end' | 'page'> | null;
}

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** So much of the words of an item stands in its message, in UTF-16 units. */
const QUOTE = 120;

/**
 * One SARIF log with one run: the diagnostics, and for each task and target the members of the principle that are missing
 * (warnings for tasks, notes for targets).
 * @param language of the messages
 * @param version of the tool
 */
export function sarifOf(
  files: readonly CheckedFile[],
  language: 'vi' | 'en',
  version: string,
): Record<string, unknown> {
  const found = files.map((file) => ({ ...file, found: foundIn(file.check, language) }));
  const ids = [...new Set(found.flatMap((file) => file.found.map(({ ruleId }) => ruleId)))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plan-extract',
            version,
            rules: ids.map((id) => ({
              id,
              shortDescription: { text: RULE_TEXTS[id][language] },
              help: { text: `${RULE_TEXTS[id].vi}. ${RULE_TEXTS[id].en}.` },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        language,
        results: found.flatMap(({ check, text, found: ones }) => {
          const fingerprint = fingerprints();
          return ones.map((one) => ({
            ruleId: one.ruleId,
            ruleIndex: ids.indexOf(one.ruleId),
            level: one.level,
            message: { text: one.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: artifactOf(check.source),
                  ...(text === null || one.span === null ? {} : { region: regionOf(text, one.span) }),
                },
              },
            ],
            partialFingerprints: { 'planExtract/v1': fingerprint(one) },
            ...(one.span?.page == null ? {} : { properties: { page: one.span.page } }),
          }));
        }),
      },
    ],
  };
}

function foundIn({ diagnostics, items, principle }: Check, language: 'vi' | 'en'): Found[] {
  return [
    ...diagnostics.map(
      ({ code, severity, message, messageEn, span }): Found => ({
        ruleId: code,
        level: LEVELS[severity],
        message: language === 'vi' ? message : messageEn,
        key: message,
        span,
      }),
    ),
    ...items.flatMap(({ kind, text, span, verdicts }) =>
      principle.members.flatMap((member): Found[] => {
        if (verdicts[member].verdict !== 'missing') return [];
        const ruleId = `missing-${member}` as const;
        const quote = text.length > QUOTE ? `${text.slice(0, QUOTE).trimEnd()}…` : text;
        return [
          {
            ruleId,
            level: kind === 'task' ? 'warning' : 'note',
            message: `${RULE_TEXTS[ruleId][language]}: «${quote}»`,
            key: text,
            span,
          },
        ];
      }),
    ),
  ];
}

/** Hashes of the rule and the words; the same words a second time count up. */
function fingerprints(): (one: Found) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, key }) => {
    const words = `${ruleId}\n${key}`;
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return bytesToHex(sha256(utf8ToBytes(`${words}\n${times}`))).slice(0, 32);
  };
}

/** A path as a URI: below the root of the sources where it is relative, else a file URI. */
function artifactOf(name: string): { uri: string; uriBaseId?: string } {
  const parts = name.split(/[\\/]/).filter((part) => part !== '.');
  const uri = parts.map((part, i) => (i === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part))).join('/');
  if (/^[A-Za-z]:\//.test(uri)) return { uri: `file:///${uri}` };
  return uri.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

/** Lines end in LF or CR LF, as SARIF has it where nothing else is said; lines and columns count from 1, offsets from 0. */
function regionOf(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const place = (at: number) => {
    const before = text.slice(0, at);
    return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) + 1 };
  };
  const [from, to] = [place(start), place(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

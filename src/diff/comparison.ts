// Two plans side by side, and what every part of the comparison needs to know of both.
import type { Change, ComparedPlan, PlanDiff } from '../model/plan-diff.ts';
import { bodyKeysOf } from './bodies.ts';
import { type Heading, headingsOf } from './headings.ts';
import type { Candidate } from './match.ts';
import { type Abbreviations, isYear, wordsOf } from './words.ts';

/** A plan with its headings and names at hand. */
export interface Reading {
  readonly plan: ComparedPlan;
  readonly abbreviations: Abbreviations;
  headingOf(section: string): Heading;
  /** Names of bodies that have one key are one body. */
  bodyKey(name: string): string;
  words(text: string): string[];
}

export function readingOf(plan: ComparedPlan, abbreviations: Abbreviations): Reading {
  return {
    plan,
    abbreviations,
    headingOf: headingsOf(plan),
    bodyKey: bodyKeysOf(plan, abbreviations),
    words: (text) => wordsOf(text, abbreviations),
  };
}

/** An item as it is matched. */
export function candidateOf(reading: Reading, section: string, text: string): Candidate {
  const heading = reading.headingOf(section).title ?? '';
  return {
    words: reading.words(text),
    heading: reading
      .words(heading)
      .filter((word) => !isYear(word))
      .join(' '),
    annex: section.startsWith('annex:'),
  };
}

/** The two readings, and by what they are measured. */
export interface Comparison {
  readonly relation: PlanDiff['relation'];
  readonly old: Reading;
  readonly new: Reading;
  /** By how many years the plan moved. */
  readonly years: number;
  /** The last day of a deadline; undefined where neither plan says it. */
  lastDay(value: string): string | undefined;
  /** True where two sections, one of each plan, stand for each other. */
  samePlace(old: string, other: string): boolean;
}

/** Of two bodies' plans each has its own headings and offices: that they differ is no change. */
export const comparable = ({ relation }: Comparison, changes: Change[]): Change[] =>
  relation === 'other-issuer' ? changes.filter(({ field }) => !OWN.has(field)) : changes;

const OWN: ReadonlySet<string> = new Set(['lead', 'coordinators', 'section', 'body', 'annex']);

import { readdirSync, readFileSync } from 'node:fs';
import { extractPlan, type Plan } from '../../src/browser.ts';
import { at } from './corpus.ts';

/** The plans of fixtures/datasets: one of a province, two of a commune, one of another. */
export function datasetPlans(): Plan[] {
  return readdirSync(at('fixtures', 'datasets'))
    .sort()
    .map((name) => extractPlan(readFileSync(at('fixtures', 'datasets', name), 'utf8'), { name }));
}

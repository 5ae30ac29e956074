import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Plan } from '../model/plan.ts';
import type { WriteOptions } from './output.ts';
import { recordsOf } from './records.ts';

/** Words that a YAML 1.1 reader takes for something else than a string: dates, numbers, yes and no, sexagesimal numbers. */
const AMBIGUOUS =
  /^(?:[-+]?[\d._,:]+(?:e[-+]?\d+)?|0[xob][\da-f_]+|y|n|yes|no|on|off|true|false|null|~|\d{4}-\d{1,2}.*|[-+]?\.(?:inf|nan)|<<|=)$/i;

/** YAML documents: keys in the order of the schema, lines not folded, no anchors, ambiguous words quoted. */
export function writeYaml(plans: readonly Plan[], options: WriteOptions = {}): string {
  return recordsOf(plans, options)
    .map((record, i) => (i === 0 ? '' : '---\n') + writeOne(record))
    .join('');
}

function writeOne(record: object): string {
  const document = new Document(record, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && AMBIGUOUS.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
    Map(_, node) {
      // A place stays on one line.
      if ((node.has('start') && node.has('line')) || (node.has('x') && node.has('y'))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

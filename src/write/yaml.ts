import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Plan } from '../model/plan.ts';

/** Words that a YAML 1.1 reader takes for something else than a string: dates, numbers, yes and no, sexagesimal numbers. */
const AMBIGUOUS =
  /^(?:[-+]?[\d._,:]+(?:e[-+]?\d+)?|0[xob][\da-f_]+|y|n|yes|no|on|off|true|false|null|~|\d{4}-\d{1,2}.*|[-+]?\.(?:inf|nan)|<<|=)$/i;

/** YAML documents: keys in the order of the schema, lines not folded, no anchors, ambiguous words quoted. */
export function writeYaml(plans: readonly Plan[]): string {
  return plans.map((plan, i) => (i === 0 ? '' : '---\n') + writeOne(plan)).join('');
}

function writeOne(plan: Plan): string {
  const document = new Document(plan, { aliasDuplicateObjects: false });
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

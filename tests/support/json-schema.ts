// Checks a value against a JSON Schema, as far as the schema of a plan goes.

/** The part of JSON Schema that the schema of a plan is written in. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

/** What is wrong with a value, each with its place. */
export function violations(schema: Schema, value: unknown, definitions: Record<string, Schema>, place = '$'): string[] {
  const below = (inner: Schema, of: unknown, name: string) => violations(inner, of, definitions, `${place}${name}`);
  const found: string[] = [];
  if (schema.$ref !== undefined) {
    const target = definitions[schema.$ref.replace('#/$defs/', '')];
    return target === undefined
      ? [`${place}: ${schema.$ref} leads nowhere`]
      : violations(target, value, definitions, place);
  }
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => below(one, value, '').length === 0))
    found.push(`${place}: none of the forms`);
  if ('const' in schema && value !== schema.const) found.push(`${place}: not ${String(schema.const)}`);
  if (schema.enum !== undefined && !schema.enum.includes(value))
    found.push(`${place}: ${String(value)} is none of the values`);
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(types.includes('integer') && Number.isInteger(value)))
    return [`${place}: ${type}, no ${types.join(' or ')}`];
  if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) found.push(`${place}: ${value} is too small`);
  if (typeof value === 'number' && value <= (schema.exclusiveMinimum ?? -Infinity))
    found.push(`${place}: ${value} is too small`);
  if (Array.isArray(value) && schema.items !== undefined)
    found.push(...value.flatMap((one, i) => below(schema.items as Schema, one, `[${i}]`)));
  if (type === 'object' && schema.properties !== undefined) {
    const object = value as Record<string, unknown>;
    for (const key of schema.required ?? []) if (!(key in object)) found.push(`${place}.${key}: missing`);
    for (const [key, one] of Object.entries(object)) {
      const inner = schema.properties[key];
      if (inner !== undefined) found.push(...below(inner, one, `.${key}`));
      else if (schema.additionalProperties === false) found.push(`${place}.${key}: unknown`);
    }
  }
  return found;
}

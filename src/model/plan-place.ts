// What every item of a plan has: where it stands, in which section, which rule found it.
import * as z from 'zod';

const offset = z.int().nonnegative();

export const BoxSchema = z
  .strictObject({ page: z.int().positive(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .meta({
    id: 'Box',
    description: 'A rectangle in points (1/72 inch) from the upper left corner of the page as it is shown',
  });

export const SpanSchema = z
  .strictObject({
    start: offset.describe('UTF-16 offset into the source text as it was read'),
    end: offset.describe('UTF-16 offset behind the last character'),
    line: z.int().positive().describe('Line of `start`, from 1'),
    page: z.int().positive().nullable().describe('Page of `start`, from 1; null where the format has no pages'),
    boxes: z
      .array(BoxSchema)
      .optional()
      .describe('Where it stands on the pages, one box for each line; absent where the format knows no places'),
  })
  .meta({
    id: 'Span',
    description: 'A place in the source text. Cut out and normalised it gives the text of the item.',
  });

/** The fields that say where an item stands. */
export const place = {
  span: SpanSchema,
  confidence: z
    .number()
    .optional()
    .describe('How sure letter recognition was of its least sure word, from 0 to 1; absent for text that was no image'),
  spans: z
    .array(SpanSchema)
    .optional()
    .describe(
      'Where the item was put together from several places (a footnote or page number between them): all of them',
    ),
};
export const rule = z.string().describe('The grammar rule that found it (file/name)');
export const sectionId = z
  .string()
  .describe('`id` of the innermost section; annex:1, ..., preamble, closing, header, footnote:1');
export const names = z.array(z.string());

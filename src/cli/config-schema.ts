// What a configuration file, or the environment, may set. Loaded only where there is something to check.
import * as z from 'zod';
import { LANGUAGES } from './messages/message.ts';
import { OUTPUT_FORMATS } from './output-format.ts';

export { parse as parseYaml } from 'yaml';

const count = z.int().positive();

/** The shape of plan-extract.config.yaml, and of the key `plan-extract` in package.json. */
export const ConfigSchema = z
  .strictObject({
    lang: z.enum(LANGUAGES),
    format: z.enum(OUTPUT_FORMATS),
    grammars: z.string().min(1).describe('A folder; where it is relative, it counts from the file'),
    strict: z.boolean(),
    quiet: z.boolean(),
    encoding: z.string().min(1),
    ocr: z.boolean(),
    'ocr-language': z.string().min(1),
    jobs: count,
    limits: z
      .strictObject({
        pages: count,
        bytes: count,
        'expanded-bytes': count,
        seconds: count,
        'file-seconds': count,
        megabytes: count,
      })
      .partial(),
  })
  .partial();

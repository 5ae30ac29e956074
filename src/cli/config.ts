// Settings that do not stand on the command line: the environment, and the nearest configuration file.
import { dirname, parse as parsePath, resolve } from 'node:path';
import type { Command } from 'commander';
import { lilconfig } from 'lilconfig';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';
import { SETTING_KEYS, type SettingName, settingOf, variableOf } from './settings.ts';

/** The value of a setting, and where it stands: an environment variable or a file. */
export interface Given {
  readonly value: unknown;
  readonly source: 'env' | 'config';
  /** The name of the variable, or the path of the file. */
  readonly origin: string;
}

export type Config = ReadonlyMap<SettingName, Given>;

const NAMES = Object.keys(SETTING_KEYS) as SettingName[];

/**
 * Reads the environment and the configuration file nearest to a folder, upwards.
 * @throws {CommandFailure} where one of them holds what no setting is
 */
export async function readConfig(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<Config> {
  const found = new Map<SettingName, Given>();
  const file = await nearest(folder);
  if (file !== null) {
    const values = await checked(file.config, file.filepath);
    for (const name of NAMES) {
      const value = valueAt(values, SETTING_KEYS[name]);
      if (value !== undefined)
        found.set(name, {
          value: name === 'grammars' ? resolve(dirname(file.filepath), String(value)) : value,
          source: 'config',
          origin: file.filepath,
        });
    }
  }
  for (const name of NAMES) {
    const text = env[variableOf(name)];
    if (text === undefined || text === '') continue;
    const values = await checked(nested(SETTING_KEYS[name], scalarOf(text)), variableOf(name));
    found.set(name, { value: valueAt(values, SETTING_KEYS[name]), source: 'env', origin: variableOf(name) });
  }
  return found;
}

/** Gives a command the settings that its command line does not name. */
export function applyConfig(command: Command, config: Config): void {
  for (const option of command.options) {
    const name = settingOf(option);
    const given = name === undefined ? undefined : config.get(name);
    const source = command.getOptionValueSource(option.attributeName());
    if (given !== undefined && (source === undefined || source === 'default'))
      command.setOptionValueWithSource(option.attributeName(), given.value, given.source);
  }
}

async function nearest(folder: string): Promise<{ config: unknown; filepath: string } | null> {
  const search = lilconfig('plan-extract', {
    searchPlaces: ['plan-extract.config.yaml', 'package.json'],
    stopDir: parsePath(resolve(folder)).root,
    loaders: {
      '.yaml': async (path, text) => {
        const { parseYaml } = await import('./config-schema.ts');
        try {
          return parseYaml(text) ?? {};
        } catch (error) {
          throw new CommandFailure(say('config.wrong', { file: path, what: (error as Error).message }));
        }
      },
      // A package.json that is broken is not ours to complain of: it may belong to anybody.
      '.json': (_, text) => {
        try {
          return JSON.parse(text);
        } catch {
          return {};
        }
      },
    },
  });
  const found = await search.search(folder);
  return found === null || found.isEmpty === true ? null : { config: found.config, filepath: found.filepath };
}

async function checked(values: unknown, where: string): Promise<unknown> {
  const { ConfigSchema } = await import('./config-schema.ts');
  const result = ConfigSchema.safeParse(values);
  if (result.success) return result.data;
  const what = result.error.issues.map(({ path, message, ...issue }) =>
    issue.code === 'unrecognized_keys'
      ? say('config.unknown-key', {
          key: [...path, issue.keys.join(', ')].join('.'),
          known: Object.values(SETTING_KEYS).join(', '),
        })
      : `${path.join('.')}: ${message}`,
  );
  throw new CommandFailure(say('config.wrong', { file: where, what: what.join('; ') }));
}

const valueAt = (values: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], values);

const nested = (key: string, value: unknown): unknown =>
  key.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);

const scalarOf = (text: string): unknown => (/^(?:true|false|\d+)$/.test(text) ? JSON.parse(text) : text);

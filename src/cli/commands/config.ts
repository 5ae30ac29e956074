// plan-extract config: which settings hold, and where each comes from, as a configuration file with comments.
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { language, say } from '../messages/say.ts';
import { withReadOptions } from '../read-options.ts';
import { SETTING_KEYS, type SettingName, setting } from '../settings.ts';

const OF_EXTRACT = [
  'lang',
  'format',
  'grammars',
  'strict',
  'quiet',
  'jobs',
  'maxFileTime',
  'maxMemory',
] as const satisfies readonly SettingName[];

export function addConfigCommand(program: Command, config: Config): void {
  const command = program.command('config').description(say('config.about'));
  for (const name of OF_EXTRACT) command.addOption(setting(name));
  withReadOptions(command).action(async () => {
    process.stdout.write(configText(command, config));
    process.exitCode = EXIT.done;
  });
  withExamples(command, [
    ['config', 'config.eg'],
    ['config --format json', 'config.eg-flag'],
  ]);
}

/** Lines of YAML that a configuration file can hold, each with its source as a comment. */
function configText(command: Command, config: Config): string {
  const rows = (Object.keys(SETTING_KEYS) as SettingName[]).map((name) => {
    const value = command.getOptionValue(name) ?? (name === 'lang' ? language() : null);
    return { key: SETTING_KEYS[name], value, from: sourceOf(command, name, config) };
  });
  let open = '';
  const lines = rows.flatMap(({ key, value, from }) => {
    const [group, inner] = key.includes('.') ? (key.split('.') as [string, string]) : ['', key];
    const heading = group === open || group === '' ? [] : [`${group}:`];
    open = group;
    const line = value === null ? `# ${inner}:` : `${inner}: ${JSON.stringify(value)}`;
    return [...heading, `${group === '' ? '' : '  '}${line}  # ${from}`];
  });
  return `${lines.join('\n')}\n`;
}

function sourceOf(command: Command, name: SettingName, config: Config): string {
  const given = config.get(name);
  switch (command.getOptionValueSource(name)) {
    case 'cli':
      return say('config.from-flag');
    case 'env':
      return say('config.from-env', { name: given?.origin ?? '' });
    case 'config':
      return given?.origin ?? '';
    default:
      return say(name === 'lang' ? 'config.from-locale' : 'config.from-default');
  }
}

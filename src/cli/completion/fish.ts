import type { CommandSpec, OptionSpec } from './spec.ts';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A script for fish 3 and newer. */
export function fishCompletion(specs: readonly CommandSpec[]): string {
  const lines = specs.flatMap((spec) => {
    const here = `-n ${quoted(`__plan_extract_at '${spec.path}'`)}`;
    return [
      ...spec.commands.map(
        ({ name, description }) => `complete -c plan-extract ${here} -a ${name} -d ${quoted(description)}`,
      ),
      ...spec.choices.map((choice) => `complete -c plan-extract ${here} -a ${quoted(choice)}`),
      ...spec.options.map((option) => `complete -c plan-extract ${here} ${optionOf(option)}`),
    ];
  });
  const paths = specs.filter(({ path }) => path !== '').map(({ path }) => quoted(path));
  return `# fish completion of plan-extract: plan-extract completion fish | source
function __plan_extract_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        if contains -- "$at/$word" ${paths.join(' ')}
            set at "$at/$word"
        end
    end
    test "$at" = "$argv[1]"
end
${lines.join('\n')}
`;
}

function optionOf({ names, description, takesValue, choices }: OptionSpec): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `${flags.join(' ')}${value} -d ${quoted(description)}`;
}

import type { CommandSpec } from './spec.ts';

/** A script for bash 3.2 and newer; needs no package of completions. */
export function bashCompletion(specs: readonly CommandSpec[]): string {
  const paths = specs.filter(({ path }) => path !== '').map(({ path }) => path);
  const values = specs.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ names, choices }) => names.map((name) => `    '${path} ${name}') words='${choices.join(' ')}' ;;`)),
  );
  const files = specs.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue, choices }) => takesValue && choices.length === 0)
      .flatMap(({ names }) => names.map((name) => `'${path} ${name}'`)),
  );
  const flags = specs.map(
    ({ path, options }) => `      '${path}') words='${options.flatMap(({ names }) => names).join(' ')}' ;;`,
  );
  const words = specs.map(
    ({ path, commands, choices }) =>
      `      '${path}') words='${[...commands.map(({ name }) => name), ...choices].join(' ')}' ;;`,
  );
  return `# bash completion of plan-extract: source <(plan-extract completion bash)
_plan_extract() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at='' words='' i
  local IFS=$' \\t\\n'
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at/\${COMP_WORDS[i]}" in
      ${paths.join('|')}) at="$at/\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$at $prev" in
${values.join('\n')}
    ${files.join('|')}) IFS=$'\\n' COMPREPLY=($(compgen -f -- "$cur")); return ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); return; fi
  if [[ $cur == -* ]]; then
    case "$at" in
${flags.join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else
    case "$at" in
${words.join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    IFS=$'\\n' COMPREPLY+=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _plan_extract plan-extract
`;
}

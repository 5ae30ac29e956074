import type { CommandSpec } from './spec.ts';

/** A word in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A candidate with its description for `_describe`, which takes a colon for the end of the name. */
const described = (name: string, description: string): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${description}`);

/** A script for zsh: sourced, or in a folder of `fpath` under the name `_plan-extract`. */
export function zshCompletion(specs: readonly CommandSpec[]): string {
  const paths = specs.filter(({ path }) => path !== '').map(({ path }) => path);
  const values = specs.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ names, choices }) =>
        names.map((name) => `    ${quoted(`${path} ${name}`)}) compadd -- ${choices.join(' ')}; return ;;`),
      ),
  );
  const files = specs.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue, choices }) => takesValue && choices.length === 0)
      .flatMap(({ names }) => names.map((name) => quoted(`${path} ${name}`))),
  );
  const flags = specs.map(
    ({ path, options }) =>
      `      ${quoted(path)}) found=(${options
        .flatMap(({ names, description }) => names.map((name) => described(name, description)))
        .join(' ')}) ;;`,
  );
  const words = specs.map(
    ({ path, commands, choices }) =>
      `      ${quoted(path)}) found=(${[
        ...commands.map(({ name, description }) => described(name, description)),
        ...choices.map(quoted),
      ].join(' ')}) ;;`,
  );
  return `#compdef plan-extract
# zsh completion of plan-extract: source <(plan-extract completion zsh)
_plan_extract() {
  local at='' i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    case "$at/\${words[i]}" in
      ${paths.join('|')}) at="$at/\${words[i]}" ;;
    esac
  done
  case "$at \${words[CURRENT-1]}" in
${values.join('\n')}
    ${files.join('|')}) _files; return ;;
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case "$at" in
${flags.join('\n')}
    esac
    _describe -o option found
  else
    case "$at" in
${words.join('\n')}
    esac
    (( \${#found} )) && _describe command found
    _files
  fi
}
if [[ \${funcstack[1]} == _plan-extract ]]; then _plan_extract "$@"; else compdef _plan_extract plan-extract; fi
`;
}

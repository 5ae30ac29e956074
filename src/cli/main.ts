// The command line: arguments in, exit code out.
import { Argument, Command, Option } from 'commander';
import { GrammarError } from '../grammar/load.ts';
import { ReadError } from '../read/read-error.ts';
import { FORMATS } from '../write/writers.ts';
import { CommandFailure, EXIT } from './exit-code.ts';
import { type ExtractOptions, extractCommand } from './extract-command.ts';
import type { ExplainOptions } from './inspect-command.ts';
import { readProblem } from './messages.ts';
import { withReadOptions } from './read-options.ts';
import type { TextOptions } from './text-command.ts';

declare const __VERSION__: string;

const EXAMPLES = `
Ví dụ / Examples:
  plan-extract ke-hoach.txt                     YAML ra màn hình / YAML to the terminal
  plan-extract ke-hoach.txt -o ke-hoach.json    JSON vào tệp / JSON into a file
  cat ke-hoach.txt | plan-extract - --format json
  plan-extract *.txt --strict --quiet           mã thoát 1 nếu có cảnh báo / exit code 1 on warnings
  plan-extract ke-hoach.txt --coverage          mọi %, số hiệu, ngày, cơ quan / every %, code, date, body
  plan-extract explain ke-hoach.txt --at 35     vì sao dòng 35 cho kết quả ấy / why line 35 gave what it gave
  plan-extract text ke-hoach.pdf                chữ đã đọc được / the text that was read
  plan-extract schema > plan.schema.json
  plan-extract grammar check

Mã thoát / Exit codes: 0 xong / done; 1 có cảnh báo với --strict / warnings with --strict; 2 không chạy được / could not run.`;

const program = new Command('plan-extract')
  .description(
    'Đọc kế hoạch hành chính tiếng Việt thành dữ liệu có kiểm chứng.\nReads Vietnamese administrative plans into validated data.',
  )
  .version(__VERSION__)
  .addArgument(new Argument('<file...>', 'tệp kế hoạch, hoặc - cho đầu vào chuẩn / plans, or - for standard input'))
  .addOption(new Option('-f, --format <format>', 'dạng kết quả / format of the output').choices(FORMATS))
  .option('-o, --output <file>', 'ghi vào tệp / write into a file')
  .option('--grammars <dir>', 'thêm văn phạm của bạn / add grammar files of your own')
  .option('--strict', 'mã thoát 1 nếu có cảnh báo / exit code 1 where there are warnings')
  .option(
    '--coverage',
    'thay kế hoạch: mỗi giá trị trong văn bản đã dùng ở đâu / instead of the plan: where each value was used',
  )
  .option('-q, --quiet', 'không in chẩn đoán / print no diagnostics')
  .addHelpText('after', EXAMPLES)
  .showHelpAfterError('(plan-extract --help: trợ giúp / help)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride()
  .action(async (files: string[], options: ExtractOptions) => {
    process.exitCode = await extractCommand(files, options);
  });
withReadOptions(program);

program
  .command('schema')
  .description('in JSON Schema của kết quả / print the JSON Schema of the output')
  .action(async () => {
    const { planJsonSchema } = await import('../index.ts');
    process.stdout.write(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
  });

withReadOptions(program.command('text'))
  .description('chữ đã đọc được, sau khi chuẩn hóa / the text that was read, after normalising')
  .argument('<file>', 'tệp / a file')
  .option('--raw', 'trước khi chuẩn hóa / before normalising')
  .action(async (file: string, options: TextOptions) => {
    const { textCommand } = await import('./text-command.ts');
    process.exitCode = await textCommand(file, options);
  });

withReadOptions(program.command('explain'))
  .description('quy tắc nào đã thử ở một chỗ / which rules were tried at a place')
  .argument('<file>', 'tệp / a file')
  .option('--at <line>', 'dòng, từ 1 / a line, from 1')
  .option('--id <id>', 'mã của một mục, như w-II.1-1 / the id of an item')
  .option('--grammars <dir>', 'thêm văn phạm của bạn / add grammar files of your own')
  .action(async (file: string, options: ExplainOptions) => {
    const { explainCommand } = await import('./inspect-command.ts');
    process.exitCode = await explainCommand(file, options);
  });

program
  .command('grammar')
  .description('văn phạm / grammars')
  .command('check')
  .description('thử mọi quy tắc với ví dụ của nó / check every rule against its own examples')
  .argument('[dir]', 'thư mục văn phạm của bạn / a folder of your own')
  .action(async (dir: string | undefined) => {
    const { grammarCheckCommand } = await import('./grammar-command.ts');
    process.exitCode = await grammarCheckCommand(dir);
  });

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandFailure || error instanceof GrammarError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof ReadError) process.stderr.write(`${readProblem(error)}\n`);
  else if (error instanceof Error && 'exitCode' in error && 'code' in error)
    return error.exitCode === 0 ? EXIT.done : EXIT.failed; // commander has said it
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

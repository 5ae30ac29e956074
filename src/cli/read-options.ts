// The options that say how files are read; every command that takes a file has them.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { READ_DEFAULTS, type ReadOptions } from '../read/reader.ts';

/** As commander gives them. */
export interface ReadFlags {
  readonly password?: string;
  readonly encoding?: string;
  readonly ocr: boolean;
  readonly ocrLanguage: string;
  readonly maxPages: number;
  readonly maxBytes: number;
  readonly maxExpandedBytes: number;
  readonly maxTime: number;
}

/** Adds the options to a command. */
export function withReadOptions(command: Command): Command {
  return command
    .option('--password <password>', 'mật khẩu của tệp / the password of an encrypted file')
    .option(
      '--encoding <name>',
      'bảng mã thay cho bảng mã nhận ra / encoding: utf-8, tcvn3, vni, vps, viscii, windows-1258',
    )
    .option('--no-ocr', 'từ chối trang chỉ có ảnh / refuse pages that are images only')
    .option('--ocr-language <code>', 'ngôn ngữ nhận dạng / language of letter recognition', READ_DEFAULTS.ocrLanguage)
    .addOption(limit('--max-pages <n>', 'số trang tối đa / pages at most', READ_DEFAULTS.maxPages))
    .addOption(limit('--max-bytes <n>', 'số byte tối đa / bytes at most', READ_DEFAULTS.maxBytes))
    .addOption(
      limit('--max-expanded-bytes <n>', 'số byte sau khi bung / bytes when unpacked', READ_DEFAULTS.maxExpandedBytes),
    )
    .addOption(
      limit('--max-time <seconds>', 'số giây tối đa mỗi tệp / seconds for a file', READ_DEFAULTS.maxTime / 1000),
    );
}

const limit = (flags: string, description: string, value: number): Option =>
  new Option(flags, description).default(value).argParser((text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number <= 0)
      throw new InvalidArgumentError('phải là số nguyên dương / it must be a whole number above 0');
    return number;
  });

/** The options for the readers. Pages of letter recognition are told on standard error where it is a terminal. */
export function readOptionsOf(flags: ReadFlags): ReadOptions {
  return {
    password: flags.password ?? null,
    encoding: flags.encoding ?? null,
    ocr: flags.ocr,
    ocrLanguage: flags.ocrLanguage,
    maxPages: flags.maxPages,
    maxBytes: flags.maxBytes,
    maxExpandedBytes: flags.maxExpandedBytes,
    maxTime: flags.maxTime * 1000,
    onPage: (done, of) => process.stderr.write(`nhận dạng trang / recognising page ${done}/${of}\n`),
  };
}

// What the command `stream` says, in its help and in its answers.
import type { RefusalCode } from '../../stream/request.ts';
import type { Message } from './message.ts';

export const STREAM = {
  'stream.about': {
    vi: 'mỗi dòng JSON một yêu cầu, mỗi yêu cầu một dòng trả lời: cho Spark, Hadoop, GNU parallel, Slurm',
    en: 'a request on each line of JSON, an answer for each: for Spark, Hadoop, GNU parallel, Slurm',
  },
  'stream.no-paths': {
    vi: 'từ chối yêu cầu nêu đường dẫn; nếu không, đọc mọi tệp mà người chạy được đọc',
    en: 'refuse requests that name paths; else they read any file that you may read',
  },
  'stream.shard': {
    vi: 'chỉ trả lời phần i trong n phần (i từ 0), chia theo id, nếu không có thì theo số dòng',
    en: 'answer only part i of n (i from 0), divided by id, or by the number of the line where there is none',
  },
  'stream.fail-on': {
    vi: 'mã thoát 1 nếu có yêu cầu không trả lời được',
    en: 'exit code 1 where a request has no good answer',
  },
  'stream.not-a-shard': {
    vi: '--shard là i/n, i từ 0 đến n - 1, không phải «{text}»',
    en: '--shard is i/n, i from 0 to n - 1, not "{text}"',
  },
  'stream.not-json': {
    vi: 'dòng {line}: không phải JSON ({detail})',
    en: 'line {line}: this is no JSON ({detail})',
  },
  'stream.no-request': {
    vi: 'dòng {line}: cần một đối tượng có id và một trong path, text, base64 là chuỗi; sai ở: {detail}',
    en: 'line {line}: an object is needed with id and one of path, text, base64 as a string; wrong: {detail}',
  },
  'stream.path-refused': {
    vi: 'dòng {line}: không nhận đường dẫn (--no-paths)',
    en: 'line {line}: paths are refused (--no-paths)',
  },
  'stream.too-large': {
    vi: 'dòng {line}: dài hơn {detail} byte; hãy tăng --max-bytes',
    en: 'line {line}: it has more than {detail} bytes; raise --max-bytes',
  },
  'stream.eg': { vi: 'trả lời theo thứ tự hỏi', en: 'answers in the order of the requests' },
  'stream.eg-shard': { vi: 'phần đầu trong bốn phần', en: 'the first of four parts' },
} satisfies Record<string, Message> & Record<`stream.${RefusalCode}`, Message>;

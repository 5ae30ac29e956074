// What the command `batch` says.
import type { Reason } from '../../batch/line.ts';
import type { ReadProblem } from '../../read/read-error.ts';
import type { Message } from './message.ts';

export const BATCH = {
  'batch.about': {
    vi: 'đọc hàng nghìn tệp: nhiều luồng, tiếp tục được khi bị ngắt',
    en: 'read thousands of files: in several threads, resumed after an interruption',
  },
  'batch.input': {
    vi: 'tệp, thư mục, mẫu tên («luu-tru/**/*.pdf») hoặc - để nhận danh sách từ đầu vào chuẩn',
    en: 'files, folders, patterns ("archive/**/*.pdf"), or - for a list on standard input',
  },
  'batch.out': { vi: 'thư mục kết quả', en: 'the folder of the results' },
  'batch.format': {
    vi: 'json, yaml: mỗi kế hoạch một tệp; các dạng khác: một bộ dữ liệu',
    en: 'json, yaml: a file for each plan; the others: one dataset',
  },
  'batch.shard-bytes': {
    vi: 'chia bộ dữ liệu thành các tệp không quá chừng này byte JSON',
    en: 'divide the dataset into files of no more bytes of JSON',
  },
  'batch.retry-failed': { vi: 'thử lại cả những tệp đã hỏng lần trước', en: 'try again what failed before' },
  'batch.follow': { vi: 'theo các liên kết nằm trong thư mục', en: 'follow links that stand in folders' },
  'batch.report': { vi: 'dạng báo cáo ở đầu ra chuẩn', en: 'the report on standard output' },
  'batch.fail-on': {
    vi: 'mã thoát 1 nếu có: failed, error, warning hoặc mã chẩn đoán, cách nhau bằng dấu phẩy',
    en: 'exit code 1 where there is any of: failed, error, warning, codes of diagnostics; divided by commas',
  },
  'batch.eg': { vi: 'mỗi kế hoạch một tệp JSON', en: 'a JSON file for each plan' },
  'batch.eg-dataset': { vi: 'một bộ dữ liệu, bốn luồng', en: 'one dataset, four threads' },
  'batch.eg-list': { vi: 'danh sách từ lệnh khác', en: 'a list from another command' },
  'batch.eg-ci': { vi: 'cho CI: mã thoát 1 nếu có tệp hỏng', en: 'for CI: exit code 1 where a file failed' },
  'batch.left': { vi: 'còn', en: 'left' },
  'batch.failures': { vi: 'hỏng', en: 'failed' },
  'batch.progress': {
    vi: '{done}/{of} tệp, {rate} tệp/giây, còn {left} giây, hỏng {failed}',
    en: '{done}/{of} files, {rate} a second, {left} seconds left, {failed} failed',
  },
  'batch.sum-files': {
    vi: 'xong: {done}, không đổi: {unchanged}, hỏng: {failed}, bỏ qua: {ignored}',
    en: 'done: {done}, unchanged: {unchanged}, failed: {failed}, ignored: {ignored}',
  },
  'batch.sum-plans': {
    vi: '{plans} kế hoạch: {targets} chỉ tiêu, {tasks} nhiệm vụ, {deadlines} thời hạn, {citations} căn cứ và viện dẫn',
    en: '{plans} plans: {targets} targets, {tasks} tasks, {deadlines} deadlines, {citations} citations',
  },
  'batch.sum-diagnostics': {
    vi: 'chẩn đoán: {error} lỗi, {warning} cảnh báo, {info} ghi chú: {codes}',
    en: 'diagnostics: {error} errors, {warning} warnings, {info} notes: {codes}',
  },
  'batch.sum-out': {
    vi: '{seconds} giây; từng tệp ra sao: {out}',
    en: '{seconds} seconds; what became of each file: {out}',
  },
  'batch.nothing': {
    vi: 'không có tệp nào; hãy kiểm tra đường dẫn, mẫu tên và {ignore}',
    en: 'there is no file; check paths, patterns and {ignore}',
  },
  'batch.locked': {
    vi: '{out}: tiến trình {pid} trên {host} đang ghi vào đây; nếu không phải, hãy xóa {file}',
    en: '{out}: process {pid} on {host} is writing there; if it is not, delete {file}',
  },
  'batch.stopped': {
    vi: 'đã dừng; chạy lại lệnh này để làm tiếp',
    en: 'stopped; the same command goes on from here',
  },
  'batch.no-fail-on': {
    vi: '--fail-on không nhận «{word}»; các giá trị: {known}',
    en: '--fail-on does not take "{word}"; it takes {known}',
  },
  'batch.out-of-memory': {
    vi: '{file}: cần hơn {detail} MB; hãy tăng --max-memory',
    en: '{file}: it needs more than {detail} MB; raise --max-memory',
  },
  'batch.crashed': { vi: '{file}: luồng đọc tệp này bị dừng ({detail})', en: '{file}: its thread ended ({detail})' },
  'batch.defect': {
    vi: '{file}: lỗi của chương trình; hãy báo cho chúng tôi: {detail}',
    en: '{file}: a defect of the program; please report it: {detail}',
  },
  'batch.link': { vi: '{file}: liên kết; hãy dùng --follow', en: '{file}: a link; use --follow' },
  'batch.loop': { vi: '{file}: liên kết dẫn về chính nó', en: '{file}: a link that leads back' },
  'batch.seen': { vi: '{file}: liên kết tới thư mục đã đọc', en: '{file}: a link to a folder that was read already' },
  'batch.hidden': { vi: '{file}: tệp ẩn hoặc tệp của hệ thống', en: '{file}: hidden, or left by a system' },
  'batch.no-file': {
    vi: '{file}: không phải tệp (ống dẫn, thiết bị)',
    en: '{file}: no file (a pipe, a socket, a device)',
  },
} satisfies Record<string, Message> & Record<`batch.${Exclude<Reason, ReadProblem>}`, Message>;

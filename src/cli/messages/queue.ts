// What the command `queue` says.
import type { QueueProblem } from '../../queue/queue-failure.ts';
import type { Message } from './message.ts';

export const QUEUE = {
  'queue.about': {
    vi: 'chia việc cho nhiều máy qua Redis hoặc Valkey; thư mục kết quả dùng chung',
    en: 'divide the work among machines by Redis or Valkey; they share the folder of the results',
  },
  'queue.redis': {
    vi: 'địa chỉ Redis; có mật khẩu thì nên đặt trong PLAN_EXTRACT_REDIS',
    en: 'the address of Redis; one with a password is better put in PLAN_EXTRACT_REDIS',
  },
  'queue.name': { vi: 'tên hàng đợi', en: 'the name of the queue' },
  'queue.add': { vi: 'xếp tệp vào hàng đợi; xếp hai lần cũng như một lần', en: 'add files; twice is as good as once' },
  'queue.work': { vi: 'nhận việc từ hàng đợi cho đến khi bị dừng', en: 'take files from the queue until stopped' },
  'queue.status': { vi: 'còn bao nhiêu, hỏng những gì và vì sao', en: 'how much is left, what is dead and why' },
  'queue.retry': { vi: 'xếp lại những tệp hỏng', en: 'add what is dead again' },
  'queue.drain': { vi: 'bỏ những tệp đang chờ', en: 'remove what waits' },
  'queue.attempts': { vi: 'số lần thử một tệp', en: 'attempts for a file' },
  'queue.retry-delay': {
    vi: 'số giây trước lần thử thứ hai; gấp đôi sau mỗi lần',
    en: 'seconds before the second attempt; doubled for each further one',
  },
  'queue.max-waiting': { vi: 'tạm ngừng xếp khi có hơn chừng này tệp đang chờ', en: 'pause while more files wait' },
  'queue.out': {
    vi: 'thư mục kết quả, chung cho mọi máy; sau cùng chạy batch với cùng thư mục này',
    en: 'the folder of the results, shared by all machines; at the end run batch with it',
  },
  'queue.until-empty': { vi: 'dừng khi không còn việc', en: 'leave when nothing is left to do' },
  'queue.patience': {
    vi: 'sau chừng này giây không có tín hiệu, việc của một máy được giao cho máy khác',
    en: 'seconds without a sign of life after which the files of a worker go to others',
  },
  'queue.max-deaths': {
    vi: 'tệp nào làm tiến trình đọc chết quá chừng này lần thì bỏ',
    en: 'how often a file may see its worker die before it is dead itself',
  },
  'queue.dead-too': { vi: 'bỏ cả những tệp hỏng và số đếm', en: 'remove the dead and the counts as well' },
  'queue.format': { vi: 'dạng báo cáo', en: 'the form of the report' },
  'queue.added': {
    vi: 'đã xếp {added}, có sẵn {known}, bỏ qua {ignored}',
    en: '{added} added, {known} were there, {ignored} ignored',
  },
  'queue.paused': {
    vi: '{waiting} tệp đang chờ; tạm ngừng xếp cho đến khi có máy nhận việc',
    en: '{waiting} files wait; adding goes on when workers have taken some',
  },
  'queue.dead': {
    vi: '{name}: hỏng; {why}',
    en: '{name}: dead; {why}',
  },
  'queue.again': { vi: '{name}: sẽ thử lại; {why}', en: '{name}: it will be tried again; {why}' },
  'queue.lost': {
    vi: 'mất liên lạc với Redis ({reason}); đang chờ',
    en: 'Redis has gone away ({reason}); waiting for it',
  },
  'queue.left': { vi: 'đã làm {done} tệp', en: '{done} files done' },
  'queue.counts': {
    vi: 'chờ {waiting}, thử lại {delayed}, đang làm {active}, xong {done} ({documents} văn bản), hỏng {dead}; {workers} máy',
    en: '{waiting} waiting, {delayed} to be tried again, {active} active, {done} done ({documents} documents), {dead} dead; {workers} workers',
  },
  'queue.dead-job': { vi: '  {name}: {reason}: {message}', en: '  {name}: {reason}: {message}' },
  'queue.dead-more': { vi: '  và {count} tệp nữa (--format json)', en: '  and {count} more (--format json)' },
  'queue.worker-died': {
    vi: 'tiến trình đọc tệp này đã chết nhiều lần',
    en: 'its worker died again and again',
  },
  'queue.retried': { vi: 'đã xếp lại {count}', en: '{count} added again' },
  'queue.drained': { vi: 'đã bỏ {count} tệp đang chờ', en: '{count} waiting files removed' },
  'queue.drained-dead': { vi: 'đã bỏ {count} tệp hỏng', en: '{count} dead files removed' },
  'queue.nothing': { vi: 'không có tệp nào; hãy kiểm tra đường dẫn', en: 'there is no file; check the paths' },
  'queue.no-package': {
    vi: 'hàng đợi cần gói {name}; hãy chạy: npm install bullmq ioredis',
    en: 'the queue needs the package {name}; run: npm install bullmq ioredis',
  },
  'queue.no-url': {
    vi: 'hàng đợi ở đâu? Hãy dùng --redis redis://MÁY:6379 hoặc biến PLAN_EXTRACT_REDIS',
    en: 'where is the queue? Use --redis redis://HOST:6379 or the variable PLAN_EXTRACT_REDIS',
  },
  'queue.bad-url': {
    vi: 'địa chỉ Redis sai; mẫu: redis://tên:mật-khẩu@máy:6379/0, rediss:// cho TLS',
    en: 'this is no address of Redis; it is like redis://user:password@host:6379/0, rediss:// for TLS',
  },
  'queue.no-redis': {
    vi: '{where}: không nối được với Redis ({reason})',
    en: '{where}: no connection to Redis ({reason})',
  },
  'queue.other-version': {
    vi: 'hàng đợi cần chương trình và văn phạm {wanted}; ở đây là {own}. Hãy cài cùng một phiên bản, hoặc xếp lại tệp',
    en: 'the queue wants program and grammars {wanted}; these are {own}. Install the same version, or add the files again',
  },
  'queue.unwritten': { vi: '{out}: không ghi được ({reason})', en: '{out}: it could not be written ({reason})' },
  'queue.eg-add': { vi: 'xếp cả một thư mục', en: 'add a folder' },
  'queue.eg-work': { vi: 'trên mỗi máy', en: 'on each machine' },
  'queue.eg-status': { vi: 'xem tiến độ', en: 'see how far it is' },
  'queue.eg-assemble': { vi: 'sau cùng: ghép kết quả', en: 'at the end: put the results together' },
} satisfies Record<string, Message> & Record<`queue.${QueueProblem}`, Message>;

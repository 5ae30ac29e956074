// What many plans say together, and how they hang together.
import type { StatsRow } from '../../stats/stats-schema.ts';
import type { StatsTable } from '../../stats/table-names.ts';
import type { Message } from './message.ts';

const TABLES = {
  'stats.table.indicators': { vi: 'Chỉ tiêu', en: 'Targets by indicator' },
  'stats.table.targets': { vi: 'Chỉ tiêu theo cơ quan ban hành', en: 'Targets by indicator and issuer' },
  'stats.table.quarters': { vi: 'Thời hạn theo quý', en: 'Deadlines by quarter' },
  'stats.table.recurrences': { vi: 'Việc định kỳ', en: 'Recurrences' },
  'stats.table.agencies': { vi: 'Cơ quan theo khối lượng việc', en: 'Bodies by load' },
  'stats.table.citations': { vi: 'Văn bản được viện dẫn', en: 'Cited documents' },
  'stats.table.gaps': {
    vi: 'Nhiệm vụ không nêu cơ quan chủ trì hoặc thời hạn',
    en: 'Tasks without lead or deadline',
  },
} satisfies Record<`stats.table.${StatsTable}`, Message>;

type Column = { [T in StatsTable]: keyof StatsRow<T> }[StatsTable];

const COLUMNS = {
  'stats.column.indicator': { vi: 'chỉ tiêu', en: 'indicator' },
  'stats.column.unit': { vi: 'đơn vị', en: 'unit' },
  'stats.column.period': { vi: 'kỳ', en: 'period' },
  'stats.column.plans': { vi: 'kế hoạch', en: 'plans' },
  'stats.column.issuers': { vi: 'số cơ quan', en: 'issuers' },
  'stats.column.targets': { vi: 'chỉ tiêu', en: 'targets' },
  'stats.column.min': { vi: 'thấp nhất', en: 'min' },
  'stats.column.median': { vi: 'trung vị', en: 'median' },
  'stats.column.max': { vi: 'cao nhất', en: 'max' },
  'stats.column.variants': { vi: 'cách viết khác', en: 'variants' },
  'stats.column.issuer': { vi: 'cơ quan ban hành', en: 'issuer' },
  'stats.column.level': { vi: 'cấp', en: 'level' },
  'stats.column.quarter': { vi: 'quý', en: 'quarter' },
  'stats.column.deadlines': { vi: 'thời hạn', en: 'deadlines' },
  'stats.column.by': { vi: 'trước hạn', en: 'by' },
  'stats.column.in': { vi: 'trong kỳ', en: 'in' },
  'stats.column.bound': { vi: 'gắn với việc', en: 'bound' },
  'stats.column.every': { vi: 'mỗi', en: 'every' },
  'stats.column.agency': { vi: 'cơ quan', en: 'body' },
  'stats.column.scope': { vi: 'phạm vi', en: 'scope' },
  'stats.column.leads': { vi: 'chủ trì', en: 'leads' },
  'stats.column.leadsWithDeadline': { vi: 'có hạn', en: 'timed' },
  'stats.column.leadsWithoutDeadline': { vi: 'không hạn', en: 'untimed' },
  'stats.column.coordinates': { vi: 'phối hợp', en: 'coordinates' },
  'stats.column.code': { vi: 'số, ký hiệu', en: 'code' },
  'stats.column.type': { vi: 'loại', en: 'type' },
  'stats.column.title': { vi: 'trích yếu', en: 'title' },
  'stats.column.date': { vi: 'ngày', en: 'date' },
  'stats.column.knownBy': { vi: 'nhận ra theo', en: 'known by' },
  'stats.column.basisPlans': { vi: 'là căn cứ', en: 'as basis' },
  'stats.column.mentions': { vi: 'số lần nhắc', en: 'mentions' },
  'stats.column.provinces': { vi: 'tỉnh', en: 'provinces' },
  'stats.column.tasks': { vi: 'nhiệm vụ', en: 'tasks' },
  'stats.column.withoutLead': { vi: 'không chủ trì', en: 'no lead' },
  'stats.column.withoutDeadline': { vi: 'không thời hạn', en: 'no deadline' },
  'stats.column.withoutBoth': { vi: 'không cả hai', en: 'neither' },
} satisfies Record<`stats.column.${Column}`, Message>;

export const STATS = {
  ...TABLES,
  ...COLUMNS,
  'stats.about': {
    vi: 'bảng tổng hợp của nhiều kế hoạch: chỉ tiêu, thời hạn, cơ quan, căn cứ, chỗ thiếu',
    en: 'tables over many plans: targets, deadlines, bodies, cited documents, gaps',
  },
  'stats.table-option': { vi: 'chỉ bảng này', en: 'this table only' },
  'stats.top': { vi: 'số dòng đầu của mỗi bảng', en: 'the first rows of each table' },
  'stats.totals': {
    vi: '{plans} kế hoạch; bỏ {repeated} bản trùng; {broken} chỗ hỏng',
    en: '{plans} plans; {repeated} repeated left out; {broken} broken',
  },
  'stats.more': { vi: '… còn {count} dòng (--top, --format csv)', en: '… {count} more rows (--top, --format csv)' },
  'stats.nothing': { vi: '(không có)', en: '(none)' },
  'stats.eg': { vi: 'mọi bảng, các dòng đầu', en: 'all tables, their first rows' },
  'stats.eg-table': { vi: 'một bảng, cho bảng tính', en: 'one table, for a spreadsheet' },
  'stats.eg-folder': { vi: 'mỗi bảng một tệp CSV', en: 'a CSV file for each table' },
  'graph.about': {
    vi: 'kế hoạch nào thực hiện văn bản nào, văn bản nào thiếu, kế hoạch theo thời gian',
    en: 'which plan carries out which document, which are absent, plans in time order',
  },
  'graph.top': {
    vi: 'chỉ chừng này văn bản được viện dẫn nhiều nhất, và chừng này kế hoạch',
    en: 'only so many documents, the most cited, and as many plans',
  },
  'graph.no-level': { vi: 'chưa rõ cấp', en: 'level not known' },
  'graph.eg': {
    vi: 'JSON: nút, cạnh, văn bản thiếu, chuỗi thời gian',
    en: 'JSON: nodes, edges, what is absent, series',
  },
  'graph.eg-graphml': { vi: 'cho Gephi, yEd', en: 'for Gephi, yEd' },
  'graph.eg-mermaid': { vi: 'hình vẽ của 20 văn bản chính', en: 'a drawing of the 20 main documents' },
  'dataset.folder': {
    vi: 'thư mục mà batch đã ghi, hoặc một tệp .ndjson, .json, .yaml',
    en: 'a folder that batch has written, or one .ndjson, .json or .yaml file',
  },
  'dataset.broken': { vi: '{place}: không phải kế hoạch ({detail})', en: '{place}: this is no plan ({detail})' },
  'dataset.empty': {
    vi: '{file}: không có kế hoạch nào; hãy nêu thư mục mà plan-extract batch đã ghi',
    en: '{file}: there is no plan in it; name a folder that plan-extract batch has written',
  },
} satisfies Record<string, Message>;

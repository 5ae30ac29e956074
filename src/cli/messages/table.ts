// Tables for a terminal (`--format table`).
import type { Message } from './message.ts';

export const TABLES = {
  'table.targets': { vi: 'Chỉ tiêu', en: 'Targets' },
  'table.tasks': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'table.deadlines': { vi: 'Thời hạn', en: 'Deadlines' },
  'table.number': { vi: 'TT', en: 'No' },
  'table.indicator': { vi: 'Chỉ tiêu', en: 'Target' },
  'table.level': { vi: 'Mức', en: 'Level' },
  'table.time': { vi: 'Thời điểm', en: 'Period' },
  'table.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'table.lead': { vi: 'Chủ trì', en: 'Lead' },
  'table.coordinators': { vi: 'Phối hợp', en: 'With' },
  'table.due': { vi: 'Thời hạn', en: 'Due' },
  'table.day': { vi: 'Hạn chót', en: 'Last day' },
  'table.what': { vi: 'Việc', en: 'What' },
  'table.words': { vi: 'Nguyên văn', en: 'In its words' },
  'table.diagnostics': {
    vi: 'Chẩn đoán: {errors} lỗi, {warnings} cảnh báo, {infos} ghi chú',
    en: 'Diagnostics: {errors} errors, {warnings} warnings, {infos} notes',
  },
} satisfies Record<string, Message>;

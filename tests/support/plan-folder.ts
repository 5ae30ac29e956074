import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder, by their paths with `/`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, ...name.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A small plan; each number gives another one. */
export const smallPlan = (number: number): string => `ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
Số: ${number}/KH-UBND

KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2026

I. MỤC TIÊU
1. Tỷ lệ hộ có nước sạch đạt ${50 + (number % 50)}% vào năm 2026.
II. NHIỆM VỤ
1. Ban Kinh tế xã rà soát đường thôn số ${number}, hoàn thành trước ngày 15/6/2026.
`;

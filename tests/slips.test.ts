// Slips of typing and letter recognition: what is named, and above all what is not.
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/index.ts';

const slipsIn = (words: string): string[] =>
  extractPlan(`KẾ HOẠCH\nI. NHIỆM VỤ\n- Các thôn thấy ${words} ở nơi này.\n`)
    .diagnostics.filter(({ code }) => code === 'suspect-ocr')
    .map(({ message }) => /«(.+?)»/.exec(message)?.[1] ?? '');

describe('a slip', () => {
  it.each([
    ['của của', 'của của'],
    ['Quyết định số số 15/QĐ-UBND', 'số số'],
    ['việc chuyên đổi số', 'chuyên đổi'],
    ['nghị quyêt', 'nghị quyêt'],
    ['sử đổi, bổ sung', 'sử đổi'],
    ['bầu của đại biểu', 'bầu của'],
    ['đươc', 'đươc'],
    ['nghành', 'nghành'],
    ['tỉnhh', 'tỉnhh'],
    ['cǜ', 'cǜ'],
  ])('is named: %s', (words, slip) => {
    expect(slipsIn(words)).toEqual([slip]);
  });

  it('is named once, at its first place', () => {
    expect(slipsIn('đươc và đươc')).toEqual(['đươc']);
  });
});

describe('no slip', () => {
  it.each([
    'luôn luôn, xa xa, đều đều, dần dần, từ từ, song song, ngày ngày',
    'bảo đảm bảo vệ, đầu tư tư nhân, thực hiện hiện đại hóa, nền tảng số số hóa',
    'lịch sử đổi mới, lá phiếu bầu của cử tri, phần đầu, công đoàn, lòng dân',
    'ôtô, vắcxin, axít, xêmina, ca-bô, pô-pơ-lin, internet, café, logistics',
    'qui định, kỹ thuật, kĩ năng, lý luận, lí luận, hoà, hòa, thuý, thúy, quý, quỹ, khoẻ, khỏe, luỹ, lũy',
    'gì, gìn giữ, giếng, giữa, giặt, giường, giương, giùm, giỗ, giục, giấy, giằng, giêng, giết',
    'quýt, quốc, quyết, khuỷu, khuya, thuở, huỳnh, khuếch, tuýp, nguệch ngoạc, ngoằn ngoèo, quặng, quắc, quạnh, quẹt',
    'boong, goòng, xoong, loong, ướp, hươu, rượu, bưu, hưu, mượt, thoắt, ngoặc, hoẵng, loạt, xoáy, xoay, ngoáy, yểng, yếm',
    'kế hoạch, kênh, kè, kiểm kê, cương, nghĩa, nghệ, ghi, ghế, ghềnh, ngô, ngói, phở, rẫy, xuất, uỷ, ủy, ẩm ướt, ở, ý, ổn',
    'xã Krông Búk, thôn Plei Ốp, buôn Đrăng, bản Xíp, Phìn Hồ, ông Đặng',
    'm², ₫/kg, 15đ/km, https://đồngmây.vn, vị-trí, đ/c, b/c, t.ư',
  ])('in: %s', (words) => {
    expect(slipsIn(words)).toEqual([]);
  });
});

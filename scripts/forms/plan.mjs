// One invented plan as data. The other files of this folder write it in every form that an archive may hold.
// {^1} is the mark of the first footnote. In tables `rows: 2` merges a cell with the one below it.

const cell = (text, rows = 1) => ({ text, rows });

/** Rows of the second annex: task, lead, coordinators, due, deliverable. A null cell is covered by the one above. */
const facilities = [
  [
    'Sửa chữa nhà thư viện xã, làm lối đi cho người khuyết tật và lắp hệ thống báo cháy',
    cell('Phòng Kinh tế'),
    'Các thôn',
    'Quý II/2026',
    'Biên bản nghiệm thu',
  ],
  [
    'Lắp 12 tủ sách tại nhà văn hóa các thôn',
    cell('Phòng Văn hóa - Xã hội', 3),
    'Các thôn; Đoàn Thanh niên xã',
    '30/6/2026',
    'Biên bản bàn giao tủ sách',
  ],
  [
    'Trang bị 10 máy tính và đường truyền cho phòng đọc điện tử',
    null,
    'Công an xã',
    cell('Quý III/2026', 2),
    'Phòng đọc hoạt động',
  ],
  [
    'Mua sắm 3.000 bản sách cho thiếu nhi và sách kỹ thuật trồng chè',
    null,
    'Trường Tiểu học Suối Lềnh',
    null,
    'Danh mục sách nhập kho',
  ],
  [
    'Dựng bảng chỉ dẫn đường đến thư viện và các tủ sách ở ngã ba, chợ, bến xe',
    cell('Phòng Kinh tế'),
    'Công an xã',
    '15/8/2026',
    'Bảng chỉ dẫn',
  ],
  [
    'Lắp mái che và ghế đá ở sân đọc ngoài trời của ba thôn vùng cao',
    cell('Các thôn'),
    'Mặt trận Tổ quốc xã',
    '15/9/2026',
    'Sân đọc ngoài trời',
  ],
  [
    'Nối mạng nội bộ giữa thư viện xã với thư viện của các trường học trên địa bàn',
    cell('Phòng Văn hóa - Xã hội'),
    'Phòng Kinh tế; các trường học',
    'Quý IV/2026',
    'Mạng dùng chung',
  ],
  [
    'Kiểm kê, thanh lý sách rách nát, bổ sung sách theo phiếu đề nghị của bạn đọc',
    cell('Phòng Văn hóa - Xã hội'),
    'Văn phòng HĐND và UBND xã',
    '30/11/2026',
    'Biên bản kiểm kê',
  ],
];
const reading = [
  [
    'Tổ chức Ngày Sách và Văn hóa đọc tại trung tâm xã, mời nghệ nhân kể chuyện cổ',
    cell('Phòng Văn hóa - Xã hội', 2),
    'Đoàn Thanh niên xã; Hội Phụ nữ xã',
    '21/4/2026',
    'Báo cáo kết quả',
  ],
  ['Mở cuộc thi viết cảm nhận về sách cho học sinh', null, 'Các trường học', '30/10/2026', 'Quyết định trao giải'],
  [
    'Đưa xe sách lưu động đến các điểm trường lẻ',
    cell('Đoàn Thanh niên xã'),
    'Các trường học',
    'Quý III/2026',
    'Lịch chạy xe',
  ],
  [
    'Tập huấn người trông coi tủ sách của các thôn về cách bảo quản và cho mượn sách',
    cell('Phòng Văn hóa - Xã hội'),
    'Các thôn',
    'Tháng 5/2026',
    'Danh sách người dự',
  ],
  [
    'Vận động mỗi gia đình lập một kệ sách và dành thời gian đọc cùng con',
    cell('Hội Phụ nữ xã'),
    'Mặt trận Tổ quốc xã',
    'Tháng 12/2026',
    'Số kệ sách gia đình',
  ],
  [
    'Thành lập câu lạc bộ đọc sách của người cao tuổi ở các thôn',
    cell('Hội Người cao tuổi xã'),
    'Các thôn',
    'Quý II/2026',
    'Quyết định thành lập',
  ],
  [
    'Ghi âm truyện kể bằng tiếng dân tộc để phát trên loa truyền thanh',
    cell('Trung tâm Dịch vụ tổng hợp xã'),
    'Hội Người cao tuổi xã',
    'Quý IV/2026',
    'Bộ tệp âm thanh',
  ],
  [
    'Tặng sách giáo khoa cũ cho học sinh có hoàn cảnh khó khăn trước năm học mới',
    cell('Đoàn Thanh niên xã'),
    'Các trường học',
    '20/8/2026',
    'Danh sách học sinh',
  ],
];
const digital = [
  [
    'Số hóa tài liệu địa chí của xã, ưu tiên gia phả, hương ước và bản đồ cổ',
    cell('Văn phòng HĐND và UBND xã'),
    'Phòng Văn hóa - Xã hội',
    '15/11/2026',
    'Kho tài liệu số',
  ],
  [
    'Lập trang thông tin của thư viện và chỉ dẫn cách tra cứu trên điện thoại',
    cell('Trung tâm Dịch vụ tổng hợp xã', 2),
    'Công an xã',
    'Quý III/2026',
    'Trang thông tin',
  ],
  [
    'Cấp thẻ đọc điện tử cho toàn bộ học sinh trung học cơ sở',
    null,
    'Trường Trung học cơ sở Suối Lềnh',
    '30/9/2026',
    'Thẻ đọc điện tử',
  ],
  [
    'Nhập dữ liệu bạn đọc vào phần mềm quản lý thư viện',
    cell('Phòng Văn hóa - Xã hội'),
    'Các trường học',
    'Quý IV/2026',
    'Dữ liệu bạn đọc',
  ],
  [
    'Sao lưu kho tài liệu số ở hai nơi và thử khôi phục',
    cell('Văn phòng HĐND và UBND xã'),
    'Công an xã',
    '20/12/2026',
    'Biên bản thử',
  ],
  [
    'Tập huấn kỹ năng tra cứu cho người trông coi tủ sách và thành viên tổ công nghệ số',
    cell('Trung tâm Dịch vụ tổng hợp xã'),
    'Các thôn',
    'Tháng 10/2026',
    'Tài liệu tập huấn',
  ],
  [
    'Khảo sát nhu cầu đọc sách điện tử của người dân',
    cell('Phòng Văn hóa - Xã hội'),
    'Các thôn',
    'Quý I/2026',
    'Báo cáo khảo sát',
  ],
  [
    'Dán mã QR chỉ dẫn tra cứu tại trụ sở xã và các nhà văn hóa',
    cell('Đoàn Thanh niên xã'),
    'Các thôn',
    '31/5/2026',
    'Mã QR được dán',
  ],
];

export const plan = {
  letterhead: {
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI LỀNH'],
    code: 'Số: 27/KH-UBND',
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    placeAndDate: 'Suối Lềnh, ngày 14 tháng 01 năm 2026',
  },
  kind: 'KẾ HOẠCH',
  subject: 'Phát triển thư viện và văn hóa đọc trên địa bàn xã Suối Lềnh giai đoạn 2026 - 2030',
  preamble: [
    'Căn cứ Luật Thư viện số 46/2019/QH14 ngày 21 tháng 11 năm 2019;',
    'Căn cứ Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ quy định chi tiết một số điều của Luật Thư viện;',
    'Thực hiện Kế hoạch số 218/KH-UBND ngày 22 tháng 12 năm 2025 của UBND tỉnh về phát triển văn hóa đọc giai đoạn 2026 - 2030;',
    'Ủy ban nhân dân xã Suối Lềnh ban hành Kế hoạch với các nội dung sau:',
  ],
  body: [
    { roman: 'MỤC ĐÍCH, YÊU CẦU' },
    { arabic: 'Mục đích' },
    {
      paragraph:
        'Đưa sách đến gần người dân ở mọi thôn; hình thành thói quen đọc trong gia đình, trường học và cơ quan.',
    },
    { arabic: 'Yêu cầu' },
    { paragraph: 'Việc tổ chức phải thiết thực, tiết kiệm, phù hợp với điều kiện của từng thôn.' },
    { roman: 'MỤC TIÊU, CHỈ TIÊU' },
    { arabic: 'Chỉ tiêu đến năm 2026' },
    { dash: '100% thôn có tủ sách tại nhà văn hóa.' },
    { dash: 'Ít nhất 60% học sinh có thẻ đọc của thư viện xã{^1}.' },
    { dash: 'Tỷ lệ người dân được tiếp cận sách, báo đạt từ 45% trở lên.' },
    { arabic: 'Chỉ tiêu đến năm 2030' },
    { dash: 'Thư viện xã có tối thiểu 12.000 bản sách; 80% tài liệu địa chí được số hóa.' },
    { dash: 'Trên 70% gia đình có kệ sách.' },
    { roman: 'NHIỆM VỤ, GIẢI PHÁP' },
    { arabic: 'Củng cố cơ sở vật chất' },
    { item: 'Sửa chữa nhà thư viện xã, bố trí phòng đọc cho thiếu nhi. Hoàn thành trong Quý II năm 2026.' },
    { item: 'Lắp đặt tủ sách tại nhà văn hóa của 12 thôn trước ngày 30 tháng 6 năm 2026.' },
    { item: 'Hằng năm bổ sung sách mới theo nhu cầu của bạn đọc.' },
    { arabic: 'Phát triển văn hóa đọc' },
    { item: 'Tổ chức Ngày Sách và Văn hóa đọc tại trung tâm xã trước ngày 21 tháng 4 năm 2026.' },
    {
      item: 'Giao Đoàn Thanh niên xã chủ trì, phối hợp với các trường học đưa xe sách lưu động đến các điểm trường lẻ{^2}.',
    },
    { arabic: 'Số hóa tài liệu' },
    { item: 'Số hóa tài liệu địa chí theo Kế hoạch số 218/KH-UBND.' },
    { item: 'Cấp thẻ đọc điện tử cho học sinh trung học cơ sở, hoàn thành trước ngày 30/9/2026.' },
    { roman: 'KINH PHÍ THỰC HIỆN' },
    { paragraph: 'Kinh phí được bố trí từ ngân sách xã và các nguồn hợp pháp khác.' },
    { roman: 'TỔ CHỨC THỰC HIỆN' },
    { arabic: 'Phòng Văn hóa - Xã hội' },
    { item: 'Chủ trì, phối hợp với Phòng Kinh tế tham mưu triển khai Kế hoạch.' },
    { item: 'Tổng hợp, báo cáo kết quả về UBND xã trước ngày 15 hằng tháng.' },
    { arabic: 'Công an xã' },
    { paragraph: 'Phối hợp bảo đảm an ninh, trật tự tại các điểm đọc sách.' },
    { arabic: 'Các thôn' },
    { paragraph: 'Vận động người dân quyên góp sách; cử người trông coi tủ sách của thôn.' },
  ],
  closing:
    'Trên đây là Kế hoạch phát triển thư viện và văn hóa đọc của xã Suối Lềnh, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.',
  footnotes: [
    'Theo Quyết định số 34/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND xã về việc cấp thẻ đọc.',
    'Gồm các điểm trường Nà Khoang, Phiêng Lầu và Bó Mạ.',
  ],
  recipients: [
    'UBND tỉnh (b/c)',
    'Sở Văn hóa, Thể thao và Du lịch',
    'TT Đảng ủy, TT HĐND xã',
    'Các cơ quan, đơn vị thuộc xã',
    'Các thôn',
    'Lưu: VT, VHXH',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lường Thế Khoát'],
  annexes: [
    {
      number: 'PHỤ LỤC I',
      title: 'BIỂU CHỈ TIÊU PHÁT TRIỂN VĂN HÓA ĐỌC',
      note: '(Kèm theo Kế hoạch số 27/KH-UBND ngày 14 tháng 01 năm 2026 của UBND xã Suối Lềnh)',
      landscape: false,
      widths: [8, 36, 14, 11, 11, 20],
      header: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2030', 'Cơ quan chủ trì'],
      rows: [
        ['1', 'Tỷ lệ thôn có tủ sách', '%', '100', '100', 'Phòng Văn hóa - Xã hội'],
        ['2', 'Tỷ lệ học sinh có thẻ đọc', '%', '≥60', '≥95', 'Các trường học'],
        ['3', 'Số bản sách của thư viện xã', 'bản', '7.500', '12.000', 'Phòng Văn hóa - Xã hội'],
        ['4', 'Tỷ lệ tài liệu địa chí được số hóa', '%', '25', '80', 'Văn phòng HĐND và UBND xã'],
        ['5', 'Số lượt bạn đọc đến thư viện', 'lượt', '4.200', '9.000', 'Phòng Văn hóa - Xã hội'],
        ['6', 'Tỷ lệ gia đình có kệ sách', '%', '35', '70', 'Hội Phụ nữ xã'],
        ['7', 'Số câu lạc bộ đọc sách', 'câu lạc bộ', '6', '12', 'Đoàn Thanh niên xã'],
        ['8', 'Tỷ lệ người dân được tiếp cận sách, báo', '%', '≥45', '≥75', 'Các thôn'],
      ],
    },
    {
      number: 'PHỤ LỤC II',
      title: 'DANH MỤC NHIỆM VỤ NĂM 2026',
      note: '(Kèm theo Kế hoạch số 27/KH-UBND ngày 14 tháng 01 năm 2026 của UBND xã Suối Lềnh)',
      landscape: true,
      widths: [6, 35, 16, 18, 11, 14],
      header: ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'],
      rows: [
        { group: ['I', 'CƠ SỞ VẬT CHẤT'] },
        ...facilities.map((row, i) => [String(i + 1), ...row]),
        { group: ['II', 'VĂN HÓA ĐỌC'] },
        ...reading.map((row, i) => [String(i + 9), ...row]),
        { group: ['III', 'SỐ HÓA TÀI LIỆU'] },
        ...digital.map((row, i) => [String(i + 17), ...row]),
      ],
    },
  ],
};

/** The rows of a table with every cell as { text, rows } or null where it is covered. */
export const gridOf = (rows) =>
  rows.map((row) => (row.group ? row : row.map((one) => (typeof one === 'string' ? cell(one) : one))));

/** The rows with the words of a merged cell in each row that it covers: what a form without merged cells prints. */
export function filledRows(rows) {
  const above = [];
  return gridOf(rows).map((row) => {
    if (row.group) return row;
    return row.map((one, i) => {
      if (one !== null) above[i] = one.text;
      return above[i];
    });
  });
}

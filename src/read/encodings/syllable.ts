// The written Vietnamese syllable: onset, rhyme, tone. Tells letters that were decoded rightly from those that were not.

const ONSET = /^(?:ngh|ng|nh|n|gh|gi(?=.)|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|r|s|v|x)?/;

const OPEN = `a ai ao au ay âu ây e eo ê êu i ia iêu iu o oa oai oao oay oe oeo oi oo ô ôi ơ ơi u ua uây uê ui uôi uơ
  uy uya uyu ư ưa ưi ươi ươu ưu y yêu`;
const NASAL = `am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng om on ong oong ôm ôn ông ơm
  ơn um un ung uôm uôn uông ưng ươm ươn ương oam oan oang oanh oăm oăn oăng oen uân uâng uên uênh uynh uyn uyên yêm yên
  yêng yn ynh`;
const STOPPED = `ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot ooc ôc ôp ôt ơp ơt uc
  up ut uôc uôt ưc ưt ươc ươp ươt oac oach oap oat oăc oăt oet uât uêch uych uyt uyêt yêt yt ych`;

/** Frequent in plans, and beyond ASCII. */
const FREQUENT = `và các của kế hoạch công tác thực hiện xã ủy uỷ nhân dân tổ chức năm phát triển kinh tế hội đảng bộ
  chính quyền nghị quyết định số về việc theo cho được với trong đến tại từ những một để đối tượng nhiệm vụ giải pháp mục
  tiêu chỉ đạo tăng cường nâng cao chất lượng quản lý lí nhà nước đơn vị cơ quan phòng ban ngành lĩnh vực xây dựng nông
  thôn mới hộ nghèo trẻ em giáo dục đào tạo y văn hóa hoá thể thao du lịch môi trường đất đai tài nguyên cán viên chủ trì
  phối hợp tháng ngày quý trước kết quả báo cáo tỉnh huyện thị trấn phường khu phố ấp bản hướng dẫn triển khai tuyên
  truyền đẩy mạnh bảo đảm an toàn trật tự quốc hỗ trợ đầu tư vốn ngân sách thu chi người lao động việc làm hiện trạng điều
  phần chương phụ lục biểu nơi nhận lưu căn cứ yêu cầu đích kính gửi cộng hòa hoà xã nghĩa việt độc lập hạnh phúc trưởng
  phó chủ tịch thông tin dịch sản xuất nghiệp diện tích tỷ lệ tỉ đạt trên trở lên bằng không có là đã sẽ phải cần khi
  hạn chế nguyên nhân tồn khó khăn thuận lợi rừng này đó như vào ra do bởi nhằm sử dụng đồng triệu tổng cấp cơ sở dữ liệu chuyển đổi số cải cách hành thủ tục hồ sơ`;

const words = (list: string): string[] => list.split(/\s+/);
const ANY_TONE = new Set([...words(OPEN), ...words(NASAL)]);
const TWO_TONES = new Set(words(STOPPED));

const FREQUENT_ONES = new Set(words(FREQUENT));

export const isFrequent = (word: string): boolean => FREQUENT_ONES.has(word.toLowerCase());

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for one syllable with at most one tone; behind c, ch, p, t only sắc and nặng stand. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, '').normalize('NFC');
  // "giếng" is g and iêng, "gieo" is gi and eo.
  const rhymes = [plain.replace(ONSET, ''), ...(plain.startsWith('gi') ? [plain.slice(1)] : [])];
  const stopped = tones[0] === '\u0301' || tones[0] === '\u0323';
  return rhymes.some((rhyme) => ANY_TONE.has(rhyme) || (stopped && TWO_TONES.has(rhyme)));
}

/** Breakdowns that everybody knows: kinds that exclude one another, and how many of them make a whole. */
import { decimal, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import { oncePer, oncePerText } from "../../once";
import { isPercent, nounOf } from "../../reading/figure";
import { bandsOf } from "./bands";
import { namesAll } from "./named";

interface Family {
  readonly kinds: readonly RegExp[];
  /** So many different kinds are all there are; null where others may exist. */
  readonly needs: number | null;
  /** What the total must be called. */
  readonly of?: RegExp;
  /** No third kind is thinkable: men and women, town and country. */
  readonly sure: boolean;
}

const pair = (a: RegExp, b: RegExp): Family => ({ kinds: [a, b], needs: 2, sure: true });
const all = (needs: number, ...kinds: readonly RegExp[]): Family => ({ kinds, needs, sure: false });
const some = (...kinds: readonly RegExp[]): Family => ({ kinds, needs: null, sure: false });

const LATE = /(?:quá|trễ|chậm|sau) (?:hạn|hẹn)|(?:không|chưa) đúng hạn/u;

const OF_PROVINCE = /(?:cấp|thẩm quyền(?: giải quyết)?(?: của)?) tỉnh/u;
const OF_DISTRICT = /(?:cấp|thẩm quyền(?: giải quyết)?(?: của)?) huyện/u;
const OF_COMMUNE = /(?:cấp|thẩm quyền(?: giải quyết)?(?: của)?) xã|(?:^|[;,.:])\s*(?:cấp )?cơ sở(?![A-Za-zÀ-ỹ])/u;

const FAMILIES: readonly Family[] = [
  pair(/(?<![A-Za-zÀ-ỹ])nam(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])nữ(?![A-Za-zÀ-ỹ])/u),
  pair(/(?<![A-Za-zÀ-ỹ])đực(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])(?:con|hươu|trâu|bò|lợn|voi|hổ) (?:cái|nái)(?![A-Za-zÀ-ỹ])/u),
  pair(/(?:dân tộc|người|là) kinh(?![A-Za-zÀ-ỹ])/u, /thiểu số|dtts|dân tộc (?:ít người|khác)/u),
  pair(/thành thị|đô thị/u, /nông thôn/u),
  pair(/đầu tư/u, /sự nghiệp/u),
  pair(/(?<!ngoài )công lập/u, /ngoài công lập|tư thục|dân lập/u),
  pair(/(?:ca|mắc|cấp) mới|xây mới|làm mới/u, /tái|cấp lại|cấp đổi|sửa chữa/u),
  pair(/khởi công mới/u, /chuyển tiếp/u),
  pair(/trong nước|nội địa|quốc nội/u, /nước ngoài|ngoài nước|quốc tế|xuất khẩu(?: lao động|$)/u),
  pair(/trung ương|nstw|(?<![A-Za-zÀ-ỹ])(?:tw|t\. ?ư)(?![A-Za-zÀ-ỹ])/u, /địa phương|nsđp/u),
  pair(/(?:trong|còn|chưa (?:đến|tới)|(?<!không |chưa )đúng) hạn|(?:đúng|trước)(?:,| và| hoặc) ?(?:trước|đúng) hạn/u, LATE),
  pair(/(?:cũ|trước|năm 20\d\d|tồn)(?: tồn)?(?: đọng)? chuyển (?:sang|qua|tiếp)|(?<!vốn )chuyển tiếp|(?:kỳ|tháng|năm|quý) trước (?:chuyển|tồn)|tồn (?:(?:kỳ|tháng|năm|quý) trước|đầu (?:kỳ|tháng|năm|quý))/u, /(?:thụ lý|tiếp nhận|nhận|phát sinh|triển khai) mới|mới (?:thụ lý|phát sinh|tiếp nhận|triển khai)|(?<!kết thúc |hoàn thành |xong )trong (?:năm|kỳ|tháng|quý)(?! trước)/u),
  pair(/đã (?:tử vong|chết)/u, /còn sống/u),
  pair(/xuất khẩu/u, /nhập khẩu/u),
  pair(/khai thác/u, /nuôi trồng/u),
  pair(/tiền mặt/u, /hiện vật/u),
  pair(/(?<!phi )dự án/u, /phi dự án/u),
  pair(/trong (?:các )?(?:khu|cụm|kcn|kkt|ccn)(?![A-Za-zÀ-ỹ])/u, /ngoài (?:các )?(?:khu|cụm|kcn|kkt|ccn)(?![A-Za-zÀ-ỹ])/u),
  all(2, /hình sự/u, /hành chính/u),
  all(2, /nhà nước|(?<![A-Za-zÀ-ỹ])nn (?:hỗ trợ|đầu tư)|ngân sách/u, /(?:nhân )?dân (?:đóng )?góp|nhân dân|xã hội hóa/u),
  all(2, /nội (?:tỉnh|huyện|thành)/u, /(?:liên|ngoại) (?:tỉnh|huyện|thành)/u),
  all(2, /(?:phía|miền) bắc/u, /(?:phía|miền) nam(?![A-Za-zÀ-ỹ])/u),
  all(2, /kinh doanh/u, /kiến thiết/u),
  all(2, /nhắc nhở|cảnh cáo/u, /xử phạt|phạt tiền/u),
  all(2, /(?<![A-Za-zÀ-ỹ])gốc(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])lãi(?! suất)(?![A-Za-zÀ-ỹ])/u),
  all(2, /chính thức/u, /dự bị/u),
  all(2, /tập trung/u, /phân tán|cô thụ|nhỏ lẻ/u),
  all(2, /ngắn hạn/u, /dài hạn/u),
  all(2, /trong nước|(?<![A-Za-zÀ-ỹ])ddi(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])(?:fdi|đtnn)(?![A-Za-zÀ-ỹ])/u),
  all(2, /bắt buộc/u, /tự nguyện/u),
  all(2, /(?:lắp ráp|sản xuất) trong nước/u, /nhập khẩu/u),
  { ...all(3, /(?<!không |chưa |chậm )(?:hoàn thành|thực hiện xong)/u, /(?<![A-Za-zÀ-ỹ])đang(?! hoạt động)(?![A-Za-zÀ-ỹ])/u, /(?:chưa|không) (?:hoàn thành|thực hiện|triển khai)/u), of: /nhiệm vụ|nội dung|công việc|đề án|kết luận|chương trình/u },
  all(2, /nước mặn|(?<![A-Za-zÀ-ỹ])biển/u, /nước ngọt|nội đồng/u),
  all(2, /(?:cây|đất)(?: trồng)? (?:hàng|hằng) năm/u, /(?:cây|đất)(?: trồng)? lâu năm/u),
  all(2, /tập thể|tổ chức/u, /cá nhân/u),
  { ...all(2, /sơ thẩm/u, /phúc thẩm/u), of: /^(?!.*(?:truy tố|khởi tố|điều tra))/su },
  all(2, /qua đêm|nghỉ đêm|lưu trú/u, /trong ngày|không lưu trú/u),
  all(2, /thpt|trung học phổ thông/u, /bổ túc|gdtx|giáo dục thường xuyên/u),
  all(2, /trực tuyến|qua mạng/u, /trực tiếp|(?:tại|qua) (?:quầy|bộ phận một cửa)/u),
  all(2, /(?<!phi |đất )nông nghiệp/u, /(?<!đất )phi nông nghiệp/u),
  all(3, /(?<!phi )nông nghiệp/u, /phi nông nghiệp/u, /chưa sử dụng/u),
  { ...all(4, /khai (?:khoáng|thác)/u, /chế biến|chế tạo/u, /điện/u, /nước|rác|chất thải/u), of: /công nghiệp/u },
  all(2, /đang hoạt động/u, /(?:ngừng|dừng) hoạt động|không hoạt động/u),
  all(2, /(?<!không |chưa )đạt (?:tiêu chuẩn|yêu cầu|chuẩn|và vượt|vượt|điều kiện)/u, /(?:không|chưa) đạt|vi phạm/u),
  { ...all(3, /(?<![A-Za-zÀ-ỹ])vượt(?![A-Za-zÀ-ỹ])/u, /(?<!không |chưa )(?:đạt|hoàn thành)(?!,? (?:và )?vượt)/u, /(?:không|chưa) (?:đạt|hoàn thành)/u), of: /chỉ tiêu|mục tiêu|tiêu chí/u },
  all(2, /hoàn thành|đi vào hoạt động|đưa vào sử dụng/u, /(?:đang|tiếp tục) (?:thi công|triển khai|thực hiện|xây dựng)|chuyển tiếp/u, /chưa (?:thi công|triển khai|thực hiện|khởi công)|thủ tục/u),
  { ...all(3, /dịch vụ/u, /công nghiệp|xây dựng/u, /nông|lâm nghiệp|thủy sản/u), of: /doanh nghiệp|lao động|việc làm|dự án|^dn(?![A-Za-zÀ-ỹ])/u },
  { ...all(2, /lúa|thóc/u, /(?<![A-Za-zÀ-ỹ])ngô(?![A-Za-zÀ-ỹ])/u), of: /lương thực/u },
  all(3, /trước hạn/u, /(?<!không |chưa )đúng hạn/u, LATE),
  all(3, /(?<!không )khởi tố/u, /không khởi tố/u, /đình chỉ/u),
  all(3, /khiếu nại/u, /tố cáo/u, /kiến nghị|phản ánh|đề nghị/u),
  all(3, /nông nghiệp/u, /lâm nghiệp/u, /thủy sản/u),
  all(3, OF_PROVINCE, OF_DISTRICT, OF_COMMUNE, /(?:cấp|thẩm quyền(?: của)?) (?:quốc gia|trung ương|bộ)/u),
  all(3, /(?<![A-Za-zÀ-ỹ])trâu/u, /(?<![A-Za-zÀ-ỹ])bò/u, /lợn/u),
  all(3, /khu vực iii(?![A-Za-zÀ-ỹ])/u, /khu vực ii(?![A-Za-zÀ-ỹ])/u, /khu vực i(?![A-Za-zÀ-ỹ])/u),
  all(3, /thường xuyên/u, /định kỳ/u, /đột xuất/u),
  { ...all(2, /thường xuyên/u, /định kỳ/u), of: /tiếp (?:công )?dân|(?:lượt|số|tiếp) (?:công )?dân|công dân/u },
  { ...all(4, /đông xuân|chiêm/u, /hè thu/u, /thu đông/u, /(?:lúa|vụ) mùa/u), of: /lúa|gieo|sạ/u },
  { ...all(2, /toàn trình/u, /một phần/u), of: /trực tuyến/u },
  { ...all(2, /mức độ (?:iii|3)(?![A-Za-zÀ-ỹ\d])/u, /mức độ (?:iv|4)(?![A-Za-zÀ-ỹ\d])/u), of: /trực tuyến/u },
  { ...all(2, /(?:theo|trong) kế hoạch/u, /đột xuất|ngoài kế hoạch/u), of: /thanh tra|kiểm tra|giám sát|kiểm toán|^(?:cuộc|đoàn)(?![A-Za-zÀ-ỹ])/u },
  { ...all(2, /mới (?:có|phát sinh) dịch|có dịch mới|mới có/u, /tái phát/u), of: /dịch|bệnh/u },
  { ...all(2, /đảng bộ/u, /chi bộ/u), of: /tổ chức (?:cơ sở )?đảng|(?<![A-Za-zÀ-ỹ])(?:đảng bộ|tccs|tccsđ)(?![A-Za-zÀ-ỹ])/u },
  all(4, /khiển trách/u, /cảnh cáo/u, /cách chức|giáng chức/u, /khai trừ|buộc thôi việc/u),
  all(3, /(?<!có )đúng(?!,? (?:một phần|có sai|có (?:đúng|nội dung)|hạn|quy định|thời|tiến độ|pháp luật))/u, /đúng (?:một phần|có sai)|có đúng,? có sai/u, /(?<!có |oan )(?<![A-Za-zÀ-ỹ])sai(?! (?:phạm|sót|quy định|lệch))/u),
  all(3, /(?<![A-Za-zÀ-ỹ])tăng(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])giảm(?![A-Za-zÀ-ỹ])/u, /ổn định|không (?:thay )?đổi|giữ|đi ngang/u),
  all(3, /trực tuyến/u, /trực tiếp/u, /bưu (?:chính|điện)/u),
  { ...all(4, /thụ lý/u, /hướng dẫn/u, /(?<![A-Za-zÀ-ỹ])chuyển(?! sang)/u, /đôn đốc/u, /trả lại|lưu đơn|xếp lưu/u), of: /(?<![A-Za-zÀ-ỹ])đơn(?! vị)/u },
  all(3, /rừng sản xuất/u, /phòng hộ/u, /đặc dụng/u),
  some(/(?<!cận )nghèo/u, /cận nghèo/u),
  some(/(?<![A-Za-zÀ-ỹ])lúa/u, /(?<![A-Za-zÀ-ỹ])ngô/u, /(?<![A-Za-zÀ-ỹ])(?:đậu|đỗ)(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])lạc(?![A-Za-zÀ-ỹ])/u, /khoai/u, /(?<![A-Za-zÀ-ỹ])sắn/u, /(?<![A-Za-zÀ-ỹ])rau/u, /(?<![A-Za-zÀ-ỹ])mía(?![A-Za-zÀ-ỹ])/u),
  some(/(?:kinh tế|khu vực|vốn|thành phần)(?: kinh tế)? nhà nước/u, /(?:ngoài|không phải) (?:nhà nước|quốc doanh)|dân doanh/u, /(?:kinh tế|khu vực) tập thể/u, /cá thể/u, /tư nhân/u, /(?:đầu tư|đtnn|vốn) nước ngoài|(?<![A-Za-zÀ-ỹ])(?:fdi|đtnn)(?![A-Za-zÀ-ỹ])/u),
  some(/(?:lúa|vụ) xuân/u, /(?:lúa|vụ) (?:hè|thu)/u, /(?:lúa|vụ) mùa/u, /(?:lúa|vụ) đông/u),
  some(/đông xuân|chiêm/u, /hè thu/u, /(?:vụ|lúa) mùa|thu đông/u),
  some(/truy tố/u, /(?<!tạm )đình chỉ/u, /tạm đình chỉ/u),
  some(/(?:tỉnh|cục thuế|trung ương) (?:quản lý|thu)/u, /(?:huyện|thành phố) (?:quản lý|thu)/u, /xã (?:quản lý|thu)/u),
  some(/3 sao/u, /4 sao/u, /5 sao/u),
  some(/nội địa/u, /xuất nhập khẩu|xuất, nhập khẩu|xuất - nhập khẩu|hải quan/u, /dầu thô/u, /viện trợ/u),
  some(/chi (?:cho )?đầu tư/u, /chi thường xuyên/u, /dự phòng/u, /trả nợ/u, /chuyển nguồn/u),
  all(4, /mầm non|mẫu giáo/u, /tiểu học(?! và)/u, /(?<!và )(?:thcs|trung học cơ sở)/u, /thpt|trung học phổ thông/u),
  some(/mầm non|mẫu giáo/u, /tiểu học(?! và)/u, /(?<!và )(?:thcs|trung học cơ sở)/u, /thpt|trung học phổ thông/u),
  some(/rừng tự nhiên/u, /rừng trồng/u, /cảnh quan/u),
  some(/rừng sản xuất/u, /phòng hộ/u, /đặc dụng/u),
  some(/mức độ (?:i|1)(?![A-Za-zÀ-ỹ\d])/u, /mức độ (?:ii|2)(?![A-Za-zÀ-ỹ\d])/u, /mức độ (?:iii|3)(?![A-Za-zÀ-ỹ\d])/u),
  some(/cấp tỉnh/u, /cấp huyện/u, /cấp xã/u, /cấp (?:quốc gia|trung ương|bộ|ngành)/u, /cấp cơ sở/u),
  { ...some(/(?<![A-Za-zÀ-ỹ])cá(?! (?:nhân|biệt|thể)(?![A-Za-zÀ-ỹ]))(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])tôm(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])mực(?! nước)(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])(?:nghêu|ngao|hàu|sò)(?![A-Za-zÀ-ỹ])/u, /(?<![A-Za-zÀ-ỹ])(?:cua|ghẹ)(?![A-Za-zÀ-ỹ])/u), of: /thủy sản|hải sản|nuôi trồng|đánh bắt|khai thác/u },
  some(/(?<![A-Za-zÀ-ỹ])(?:tự có|đối ứng|chủ sở hữu)(?![A-Za-zÀ-ỹ])/u, /vốn vay|(?<![A-Za-zÀ-ỹ])(?:vay (?:vốn|ngân hàng|thương mại|tín dụng)|oda)(?![A-Za-zÀ-ỹ])/u),
  some(/đường bộ/u, /đường sắt/u, /đường (?:thủy|sông|biển)|hàng hải/u, /(?:hàng|đường) không/u),
  some(/vốn (?:thành phố|huyện|cấp huyện)/u, /vốn (?:tỉnh|cấp tỉnh)/u, /vốn (?:trung ương|chương trình)/u),
  some(/trực tuyến/u, /trực tiếp/u, /bưu (?:chính|điện)/u),
];

/** What is numbered: stages, instalments, parts of a road or of a project. */
const NUMBERED = /(?<![A-Za-zÀ-ỹ])(giai đoạn|phân kỳ|đợt|đoạn|hợp phần|gói thầu|dự án thành phần|phân khu|nhóm|hạng|quý)\s+(\d{1,2}|iv|i{1,3}|vi{0,3}|một|hai|ba|bốn|[a-e])(?![A-Za-zÀ-ỹ\d]|[.,]\d)/u;
const NUMERALS: readonly (readonly string[])[] = [["1", "01", "i", "một", "a"], ["2", "02", "ii", "hai", "b"], ["3", "03", "iii", "ba", "c"], ["4", "04", "iv", "bốn", "d"], ["5", "05", "v", "e"], ["6", "06", "vi"]];

/** "giai đoạn 1 …, giai đoạn 2 …", "nhóm A …; nhóm B …; nhóm C …": numbered alike, from the first on. */
function numberedOn(parts: readonly Claim[]): boolean {
  // "giai đoạn 1 … 45 tỷ đồng, giai đoạn 2 (từ năm 2028) 25 tỷ đồng": the bracket parts the name from its figure.
  const numbers = (texts: readonly string[]): boolean => { const marks = texts.map((text) => NUMBERED.exec(text)); return marks.every((mark, i) => mark !== null && mark[1] === marks[0]?.[1] && NUMERALS[i]?.includes(mark[2] ?? "") === true); };
  // "28 dự án nhóm A (…), 357 dự án nhóm B": counted in front.
  return numbers(parts.map((part, i) => (part.reading.clause.trim() === "" ? (parts[i - 1]?.reading.tail ?? "") : part.reading.clause))) || numbers(parts.map((part) => part.reading.tail));
}

/** Words of a part that say which kind it is; in front of "và" at the end of its clause stands the part before it. */
export const wordsOf = oncePer((part: Claim): string => {
  const clause = /(?:^|\s)và\s*$/.test(part.reading.clause) ? "" : part.reading.clause;
  // "864 nhà và sửa chữa 215 nhà": behind "và" the next part begins.
  const tail = part.reading.tail.replace(/(?<=^|\s)và\s.*\s$/, "");
  return `${clause} ${nounOf(part.figure)} ${tail}`.replace(/\s+/g, " ");
});

/** For each breakdown, by its place among them, which of its kinds the part is; only where it is exactly one. */
const kindsIn = oncePerText((text): ReadonlyMap<number, number> => {
  const out = new Map<number, number>();
  FAMILIES.forEach(({ kinds }, family) => {
    const first = kinds.findIndex((kind) => kind.test(text));
    if (first >= 0 && !kinds.some((kind, i) => i > first && kind.test(text))) out.set(family, first);
  });
  return out;
});

/** "khiếu nại đúng …; khiếu nại sai …; tố cáo sai …": of each part a kind of two breakdowns, and no two parts of the same two. */
function crossed(parts: readonly Claim[]): boolean {
  const [first, ...others] = parts.map(kindsOf);
  const shared = [...(first?.keys() ?? [])].filter((family) => others.every((kinds) => kinds.has(family)));
  const alike = (a: number, b: number): boolean => new Set(parts.map((part) => `${kindsOf(part).get(a) ?? ""}|${kindsOf(part).get(b) ?? ""}`)).size === parts.length;
  return parts.length >= 3 && shared.some((a, i) => shared.slice(i + 1).some((b) => alike(a, b)));
}

/** A part stands in many lists while totals are looked for: its words are looked through once. */
const kindsOf = oncePer((part: Claim) => kindsIn(wordsOf(part)));

/**
 * "sure": the parts are all kinds there can be; "whole": all kinds of a breakdown that is usually told in full;
 * "apart": kinds that exclude one another; null: no known breakdown.
 */
export function familyOf(total: Claim, parts: readonly Claim[]): "sure" | "whole" | "apart" | null {
  const [one, ...others] = parts;
  if (one === undefined || others.length === 0) return null;
  const bands = bandsOf(parts);
  let best: "whole" | "apart" | null = (parts.length === 2 && others.some((other) => denies(wordsOf(other), wordsOf(one)) || denies(wordsOf(one), wordsOf(other)))) || numberedOn(parts) || bands === "all" ? "whole" : bands === "some" ? "apart" : null;
  for (const [family, kind] of kindsOf(one)) {
    const kinds = new Set([kind]);
    const { needs, sure, of } = FAMILIES[family] ?? some();
    if (of !== undefined && !of.test(`${nounOf(total.figure)} ${total.label} ${total.reading.tail}`)) continue;
    // Each part of a kind of its own.
    if (!others.every((part) => distinct(kinds, kindsOf(part).get(family)))) {
      // "72 tổ chức đảng: 25 đảng bộ xã, 4 đảng bộ cơ quan, 43 chi bộ": of the kinds that the total is made of, some told apart.
      if (of !== undefined && new Set(parts.map((part) => kindsOf(part).get(family) ?? -1)).size === needs && parts.every((part) => kindsOf(part).has(family))) best ??= "apart";
      continue;
    }
    if (needs !== null && parts.length >= needs) {
      if (sure) return "sure";
      best = "whole";
    } else best ??= "apart";
  }
  return namesAll(total, parts.map(wordsOf)) || sharesMakeAll(parts) ? "whole" : (best ?? (crossed(parts) ? "apart" : null));
}

/** "trực tuyến 1.487, trực tiếp 412": two, with another breakdown in which there is a third kind. */
export function mayGoOn(parts: readonly Claim[]): boolean {
  return parts.length === 2 && FAMILIES.some(({ kinds, needs }, family) => {
    const seen = new Set<number>();
    return kinds.length > parts.length && (needs === null || needs > parts.length) && parts.every((part) => distinct(seen, kindsOf(part).get(family)));
  });
}

/** "sure" or "whole" where the texts name all kinds of a breakdown, each once; null where they do not, or what they are of must be known. */
export function kindsTold(texts: readonly string[]): "sure" | "whole" | null {
  const [first, ...others] = texts.map((text) => kindsIn(text));
  let told: "whole" | null = null;
  for (const [family, kind] of first ?? []) {
    const { needs, sure, of } = FAMILIES[family] ?? some();
    const kinds = new Set([kind]);
    if (needs === null || of !== undefined || texts.length < needs || !others.every((other) => distinct(kinds, other.get(family)))) continue;
    if (sure) return "sure";
    told = "whole";
  }
  return told;
}

/** A breakdown of two, the kind of it that a text names, and the text without the words for that. */
export interface Side {
  readonly family: number;
  readonly kind: number;
  readonly rest: string;
}

/** Of each breakdown of two kinds which one the text names, where it names one. */
export const sidesIn: (text: string) => readonly Side[] = oncePerText((text) => [...kindsIn(text)].flatMap(([family, kind]) => {
  const { kinds, needs, of } = FAMILIES[family] ?? some();
  const named = kinds[kind];
  return needs !== 2 || kinds.length !== 2 || of !== undefined || named === undefined ? [] : [{ family, kind, rest: text.replace(named, " ") }];
}));

/** True where the text names neither kind of the breakdown, nor both. */
export const namesNone = (text: string, family: number): boolean => FAMILIES[family]?.kinds.some((kind) => kind.test(text)) !== true;

const DENIED = /(?<![A-Za-zÀ-ỹ])(?:chưa|không|kém|phi)\s+(?:(?:có|được|bị|đủ|thuộc|tham gia)\s+)?([A-Za-zÀ-ỹ]+(?:\s+[A-Za-zÀ-ỹ]+)?)/u;
const DENIES = /(?<![A-Za-zÀ-ỹ])(?:chưa|không|kém|phi)(?![A-Za-zÀ-ỹ])/u;

/** "28 thôn chưa đạt chuẩn" of "186 thôn đạt chuẩn": what one says, the other says not to be so. */
export function denies(text: string, other: string): boolean {
  const said = DENIED.exec(text)?.[1];
  return said !== undefined && !DENIES.test(other) && new RegExp(`(?<![A-Za-zÀ-ỹ])(?<!(?:sai|trái|quá|vượt) )${said}(?![A-Za-zÀ-ỹ])`, "u").test(other);
}

const CROP = /(?<![A-Za-zÀ-ỹ])(?:lúa|ngô|đậu|đỗ|lạc|khoai|sắn|rau|mía)(?![A-Za-zÀ-ỹ])/u;

/** One field bears several crops a year: together they may be more than the land. */
export const cropsOnly = (parts: readonly Claim[]): boolean => parts.every((part) => CROP.test(wordsOf(part)));

/** Adds a kind; false where there is none, or it was there already. */
function distinct(kinds: Set<number>, kind: number | undefined): boolean {
  if (kind === undefined || kinds.has(kind)) return false;
  kinds.add(kind);
  return true;
}

const HUNDRED_LEAST = decimal(99);
const HUNDRED_MOST = decimal(101);

/** "vốn nhà nước 620 tỷ đồng, chiếm 40%, các thành phần khác 930 tỷ đồng, chiếm 60%": the shares told with the parts make a hundred, so these are all. */
export function sharesMakeAll(parts: readonly Claim[]): boolean {
  const shares = parts.map((part) => part.attributes.find(({ role, figure }) => (role === "share" || role === "ratio") && isPercent(figure))?.figure.value);
  const added = shares.reduce((sum: Decimal | null, share) => (sum === null || share === undefined ? null : sum.plus(share)), decimal(0));
  return parts.length >= 2 && added !== null && added.gte(HUNDRED_LEAST) && added.lte(HUNDRED_MOST);
}

const REST = /(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;
/** "4 tỷ đồng khác": another sum, not all others. */
const ANOTHER = /^(?:\s*[A-Za-zÀ-ỹ]+){0,2}\s+khác(?![A-Za-zÀ-ỹ])/u;

/** The last part is what is left: "thu khác", "lĩnh vực khác", "còn lại". */
export function closedByRest(parts: readonly Claim[]): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || parts.length < 2 || (last.figure.unit !== null && last.figure.unit.dimension !== "count" && ANOTHER.test(last.reading.tail) && !REST.test(last.reading.clause))) return false;
  return REST.test(wordsOf(last)) && !parts.slice(0, -1).some((p) => REST.test(wordsOf(p)));
}

/** Ways to sort people or households; what is sorted in two of them is counted twice. */
const SORTS: readonly RegExp[] = [
  /(?<![A-Za-zÀ-ỹ])(?:nam|nữ)(?![A-Za-zÀ-ỹ])/u,
  /đảng viên|đoàn viên|hội viên/u,
  /dân tộc|dtts/u,
  /tôn giáo|giáo dân/u,
  /đại học|cao đẳng|trung cấp|thạc s[ĩỹ]|tiến s[ĩỹ]|chuyên môn/u,
  /(?<![A-Za-zÀ-ỹ])tuổi|trẻ em|cao tuổi|thanh niên|hưu trí/u,
  /nghèo/u,
  /khuyết tật|có công|bảo trợ|chính sách/u,
  /con thứ|lần đầu/u,
  /bhyt|bảo hiểm/u,
  /tái phạm|tiền án|tiền sự/u,
];

/** True where the parts are sorted in more than one way: they may overlap. */
export function overlap(parts: readonly Claim[]): boolean {
  return sortedTwice(parts.map(wordsOf));
}

/** The same by what stands with each part. */
export function sortedTwice(texts: readonly string[]): boolean {
  const hit = SORTS.filter((sort) => texts.some((text) => sort.test(text)));
  return hit.length >= 2 && !hit.some((sort) => texts.every((text) => sort.test(text)));
}

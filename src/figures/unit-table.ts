/** The words units are made of: scales, measures and the nouns that plan tables count. Pure data. */
import type { Dimension } from "./types";

/** Multipliers that stand before a unit, as folded text. */
export const SCALES: readonly (readonly [factor: string, label: string, spellings: readonly string[]])[] = [
  ["1000000000000000", "triệu tỷ", ["triệu tỷ", "triệu tỉ"]],
  ["1000000000000", "nghìn tỷ", ["nghìn tỷ", "ngàn tỷ", "nghìn tỉ", "ngàn tỉ", "1000 tỷ"]],
  ["1000000000", "tỷ", ["tỷ", "tỷ", "ty"]],
  ["1000000", "triệu", ["triệu", "tr", "trieu", "1000000"]],
  ["1000", "nghìn", ["nghìn", "ngàn", "nghin", "ngh", "1000"]],
  ["100", "trăm", ["trăm", "100"]],
  ["10000", "vạn", ["vạn", "10000"]],
];

export interface Atom {
  readonly id: string;
  readonly label: string;
  readonly dimension: Dimension;
  readonly base: string;
  readonly factor: string;
  readonly whole: boolean;
  readonly spellings: readonly string[];
}

type Row = readonly [id: string, label: string, base: string, factor: string, spellings: readonly string[]];

function measures(dimension: Dimension, rows: readonly Row[]): Atom[] {
  return rows.map(([id, label, base, factor, spellings]) => ({
    id, label, dimension, base, factor, whole: false, spellings: [label, ...spellings],
  }));
}

const MEASURES: readonly Atom[] = [
  ...measures("money-vnd", [["dong", "đồng", "dong", "1", ["đ", "vnđ", "vnd", "đồng việt nam", "dong", "₫", "đ.", "đồng vn"]]]),
  ...measures("money-usd", [
    ["usd", "USD", "usd", "1", ["usd", "$", "us$", "đô la", "đô la mỹ", "đô-la", "đôla", "đô la mỹ (usd)", "đô la mĩ"]],
  ]),
  ...measures("money-other", [
    ["eur", "EUR", "eur", "1", ["eur", "euro", "€", "ơ-rô"]],
    ["jpy", "JPY", "jpy", "1", ["jpy", "yên", "yen", "yên nhật"]],
    ["cny", "CNY", "cny", "1", ["cny", "ndt", "nhân dân tệ"]],
  ]),
  ...measures("area", [
    ["m2", "m²", "m2", "1", ["m2", "m 2", "m^2", "㎡", "mét vuông"]],
    ["ha", "ha", "m2", "10000", ["hecta", "héc ta", "hec ta", "héc-ta", "hécta", "h.a"]],
    ["km2", "km²", "m2", "1000000", ["km2", "km 2", "km^2", "㎢", "ki lô mét vuông", "kilômét vuông"]],
  ]),
  ...measures("mass", [
    ["gam", "g", "kg", "0.001", ["gam", "gram", "gr"]],
    ["kg", "kg", "kg", "1", ["ki lô gam", "kilôgam", "kí", "ký"]],
    ["yen", "yến", "kg", "10", []],
    ["ta", "tạ", "kg", "100", []],
    ["tan", "tấn", "kg", "1000", ["tấn sản phẩm", "tấn hàng", "tấn quy thóc", "tấn thóc"]],
  ]),
  ...measures("volume", [
    ["ml", "ml", "lit", "0.001", ["mililít"]],
    ["lit", "lít", "lit", "1", ["l", "lit"]],
    ["m3", "m³", "lit", "1000", ["m3", "m 3", "m^3", "㎥", "mét khối", "khối", "m3 gỗ"]],
  ]),
  ...measures("length", [
    ["cm", "cm", "m", "0.01", []],
    ["m", "m", "m", "1", ["mét", "md", "m dài", "mét dài"]],
    ["km", "km", "m", "1000", ["ki lô mét", "kilômét", "cây số"]],
  ]),
  ...measures("energy", [
    ["wh", "Wh", "wh", "1", ["wh"]],
    ["kwh", "kWh", "wh", "1000", ["kwh", "kw/h", "kw.h", "kw h", "kw giờ", "số điện"]],
    ["mwh", "MWh", "wh", "1000000", ["mwh"]],
    ["gwh", "GWh", "wh", "1000000000", ["gwh"]],
  ]),
  ...measures("power", [
    ["kw", "kW", "kw", "1", ["kw"]],
    ["mw", "MW", "kw", "1000", ["mw"]],
    ["kva", "kVA", "kva", "1", ["kva"]],
    ["mva", "MVA", "kva", "1000", ["mva"]],
  ]),
  ...measures("percent", [
    ["percent", "%", "percent", "1", ["phần trăm", "％", "% kh"]],
    ["permille", "‰", "percent", "0.1", ["%o", "%0", "% o", "o/oo", "0/00", "%₀", "phần nghìn", "phần ngàn"]],
  ]),
  ...measures("points", [
    ["point", "điểm %", "point", "1", ["điểm%", "điểm phần trăm", "đ%", "điểm pt", "% điểm"]],
    ["permille-point", "điểm ‰", "point", "0.1", ["điểm‰", "điểm %o", "điểm phần nghìn"]],
  ]),
  ...measures("time", [
    ["giay", "giây", "giay", "1", []],
    ["phut", "phút", "giay", "60", ["ph"]],
    ["gio", "giờ", "giay", "3600", ["h", "tiếng"]],
    ["ngay", "ngày", "giay", "86400", []],
    ["thang", "tháng", "thang", "1", []],
    ["nam", "năm", "thang", "12", []],
    ["tuoi", "tuổi", "tuoi", "1", []],
  ]),
  ...measures("count", [
    ["diem", "điểm", "diem", "1", ["điểm số"]],
    ["lan", "lần", "lan", "1", []],
    ["cong", "công", "cong", "1", ["ngày công"]],
  ]),
];

/** Things that are counted, each noun a unit of its own; after "|" stand other ways to write the same noun. */
const NOUNS = `
người|ng;lượt người|l.người;lượt khách|lượt khách du lịch;lượt;lượt người truy cập;lượt hộ;lượt xe;khách|du khách;hành khách|hk;lượt hành khách
hộ|hộ gia đình;hộ nghèo;hộ cận nghèo;hộ dân;khẩu|nhân khẩu;dân|người dân;lao động|lđ;lượt lao động;học sinh|hs;học viên;sinh viên;trẻ|trẻ em|cháu;giáo viên|gv;bác sĩ|bác sỹ|bs;y sĩ|y sỹ;dược sĩ|dược sỹ;cán bộ|cb;công chức;viên chức;đảng viên;đoàn viên;hội viên;đối tượng;bệnh nhân|bn;người bệnh;thành viên;đại biểu;tác giả;vận động viên|vđv;thuyền viên;cộng tác viên
xã;phường;thị trấn;huyện;thành phố;tỉnh;đơn vị;thôn;bản;tổ;tổ dân phố|tdp;khu phố;ấp;khóm;buôn;làng;khu dân cư;cụm dân cư;xóm
trường|trường học;lớp|lớp học;phòng|phòng học;điểm trường;nhóm trẻ;giường|giường bệnh|gb;bệnh viện;trạm|trạm y tế;cơ sở;phòng khám;thư viện;nhà văn hóa|nvh;sân;câu lạc bộ|clb;di tích;lễ hội;khu;cụm|cụm công nghiệp;chợ;trung tâm;siêu thị;cửa hàng;khách sạn;nhà nghỉ;homestay;điểm du lịch;điểm đến
doanh nghiệp|dn;hợp tác xã|htx;tổ hợp tác|tht;liên hiệp htx;trang trại;công ty;tổ chức;ngân hàng;chi nhánh;hộ kinh doanh|hkd;nhà đầu tư;thương hiệu;nhãn hiệu
dự án|da;công trình|ct;hạng mục;gói thầu;nhiệm vụ|nv;đề án;chương trình;kế hoạch;mô hình|mh;chuỗi|chuỗi liên kết;đề tài;sáng kiến;giải pháp;hợp đồng|hđ;chỉ tiêu;tiêu chí;mục tiêu;nội dung;sản phẩm|sp;mặt hàng;loại;giống
vụ|vụ việc|vụ/việc;vụ án;vụ tai nạn;vụ cháy;cuộc|cuộc thanh tra;cuộc kiểm tra;cuộc họp;đoàn;đợt;đơn|đơn thư|đơn/thư;hồ sơ|hs hồ sơ;thủ tục|tthc;văn bản|vb;nghị quyết;quyết định;giấy|giấy chứng nhận|giấy phép;giấy cnqsdđ;tin|tin bài|tin, bài;bài;ca|ca bệnh;trường hợp|th trường hợp;buổi;hội nghị;lượt văn bản;dịch vụ công|dvc;kiến nghị;ý kiến;việc;án;bị can;bị cáo;đối tượng vi phạm;hành vi;tổ máy;cuộc diễn tập;chuyến;chuyến bay;chuyến hàng;suất;suất quà;giải|giải thưởng;huy chương;ấn phẩm;đầu sách;bản sách;kết luận;vị trí;điểm cầu;lô;thửa|thửa đất
con;cái;chiếc;cây;viên;bộ;máy;xe|phương tiện;tàu;thuyền;lồng|lồng bè;đàn;đàn ong;tổ ong;thùng;bao;chai;quả;quả trứng;bông;cành;bó;cuốn;quyển;tờ;thẻ;thuê bao|tb;máy điện thoại;thiết bị;trụ;cột;trạm bts;trạm biến áp|tba;cầu|cây cầu;tuyến|tuyến đường;đường;hồ;đập;kênh;giếng;nhà|ngôi nhà;nhà máy;khách hàng;đồ án;cá nhân;tập thể;hội thảo;hội đồng;gia đình;liệt sĩ|liệt sỹ;thương binh;phương án;thông báo;trận;hội thi;suất học bổng;băng rôn;cặp;tân binh;chủ thể;căn|căn hộ|căn nhà;nhà ở;liều|mũi|mũi tiêm;tiết;tài khoản;giao dịch;hệ thống;phần mềm;ô tô;mô tô;xe máy;đồn;chốt;khẩu súng;tổ đội;cử tri;nguyện vọng;cổ phiếu;cổ phần;trái phiếu;ghế;chỗ;vé;phiếu;đôi|đôi giày;hộp;chứng chỉ;ví điện tử;teu;con giống|cá giống|tôm giống
`;

/** Spellings that look like a count but are sold by measure: never exact whole things. */
const counted: readonly Atom[] = NOUNS.split(/[;\n]/)
  .map((entry) => entry.trim())
  .filter((entry) => entry !== "")
  .map((entry) => {
    const spellings = entry.split("|");
    const label = spellings[0] ?? entry;
    return { id: label, label, dimension: "count" as const, base: label, factor: "1", whole: true, spellings };
  });

export const ATOMS: readonly Atom[] = [...MEASURES, ...counted];

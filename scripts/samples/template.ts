/** The empty template: one combined table, the pair KeHoach + ThucHien, lists to choose from, a note on every header. */
import { Book, columnLetter, done, numberFormat } from "./book";

export const TEMPLATE_FILE = "mau-bieu-chi-tieu.xlsx";

const HEADER_ROW = 7;
const EMPTY_ROWS = 22;
const LISTS = "Danh mục";
const UNITS: readonly string[] = [
  "tỷ đồng", "triệu đồng", "đồng", "triệu USD", "%", "‰", "điểm %", "ha", "tấn", "nghìn tấn", "tạ/ha", "triệu đồng/ha",
  "triệu đồng/người/năm", "con", "người", "lao động", "hộ", "lượt", "lượt người", "xã", "thôn, bản", "trường", "dự án",
  "doanh nghiệp", "hợp tác xã", "sản phẩm", "tiêu chí/xã", "bác sĩ/vạn dân", "m2", "m3", "triệu m3", "lít", "triệu viên",
  "kWh", "triệu kWh", "MW", "vụ", "ca",
];
const DIRECTIONS: readonly string[] = ["Cao", "Thấp"];

interface TemplateColumn {
  readonly header: string;
  readonly width: number;
  readonly note: string;
  readonly kind: "order" | "text" | "unit" | "direction" | "figure";
}

const ORDER: TemplateColumn = {
  header: "TT", width: 8, kind: "order",
  note: "Số thứ tự theo thứ bậc: A, B (phần); I, II (mục); 1, 2 (chỉ tiêu); - (chỉ tiêu con). Dòng chỉ có tên, không có đơn vị và số là tên mục.",
};
const CODE: TemplateColumn = {
  header: "Mã", width: 11, kind: "text",
  note: "Mã chỉ tiêu, mỗi mã một dòng. Bảng KeHoach và ThucHien ghép với nhau theo mã; không có mã thì ghép theo tên.",
};
const NAME: TemplateColumn = {
  header: "Chỉ tiêu", width: 50, kind: "text",
  note: "Tên chỉ tiêu. Dòng «Trong đó:» đứng trước một số bộ phận; dòng «Chia ra:» đứng trước đủ các bộ phận.",
};
const UNIT: TemplateColumn = {
  header: "ĐVT", width: 22, kind: "unit",
  note: "Chọn trong danh sách hoặc gõ đơn vị khác. Tỷ lệ ghi %, so với kế hoạch bằng điểm %.",
};
const DIRECTION: TemplateColumn = {
  header: "Chiều", width: 11, kind: "direction",
  note: "Cao: càng cao càng tốt. Thấp: càng thấp càng tốt (hộ nghèo, tai nạn giao thông…). Để trống: đoán theo tên.",
};
const PRIOR: TemplateColumn = {
  header: "Thực hiện năm trước", width: 17, kind: "figure",
  note: "Số thực hiện năm trước (báo cáo tháng, quý: số lũy kế cùng kỳ). Chưa có số liệu thì để trống hoặc ghi …; không ghi 0.",
};
const TARGET_UPPER: TemplateColumn = {
  header: "Kế hoạch cấp trên giao", width: 18, kind: "figure",
  note: "Kế hoạch do cấp trên giao. Ghi được cả «Trên 96», «từ 93,7 trở lên», «6,6-6,8», «Dưới 3». Không giao thì để trống.",
};
const TARGET_COUNCIL: TemplateColumn = {
  header: "Kế hoạch HĐND giao", width: 17, kind: "figure",
  note: "Kế hoạch theo nghị quyết HĐND. Hai cột kế hoạch được so riêng từng cột; chỉ dùng một cột thì để trống cột kia.",
};
const ESTIMATE: TemplateColumn = {
  header: "Ước thực hiện năm", width: 17, kind: "figure",
  note: "Số ước thực hiện (hoặc thực hiện) của kỳ báo cáo, cùng đơn vị với kế hoạch.",
};
const NEXT: TemplateColumn = { header: "Kế hoạch năm sau", width: 16, kind: "figure", note: "Kế hoạch trình cho năm sau, nếu có." };
const NOTE: TemplateColumn = { header: "Ghi chú", width: 26, kind: "text", note: "Giải trình, nguồn số liệu." };

interface TemplateSheet {
  readonly sheet: string;
  readonly table: string;
  readonly form: string;
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
}

const SHEETS: readonly TemplateSheet[] = [
  {
    sheet: "Chỉ tiêu",
    table: "ChiTieu",
    form: "Biểu số 01",
    title: "BIỂU TỔNG HỢP TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2026",
    columns: [ORDER, NAME, UNIT, DIRECTION, PRIOR, TARGET_UPPER, TARGET_COUNCIL, ESTIMATE, NEXT, NOTE],
  },
  {
    sheet: "Kế hoạch",
    table: "KeHoach",
    form: "Biểu số 02a",
    title: "BIỂU GIAO CHỈ TIÊU KẾ HOẠCH NĂM 2026",
    columns: [ORDER, CODE, NAME, UNIT, DIRECTION, TARGET_UPPER, TARGET_COUNCIL, NOTE],
  },
  {
    sheet: "Thực hiện",
    table: "ThucHien",
    form: "Biểu số 02b",
    title: "BIỂU TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH NĂM 2026",
    columns: [ORDER, CODE, NAME, UNIT, PRIOR, ESTIMATE, NOTE],
  },
];

function drawLists(book: Book): void {
  done("sheet", book.file.NewSheet(LISTS));
  book.put(LISTS, "A1", "Đơn vị tính", { bold: true, boxed: true, align: "center" });
  book.put(LISTS, "B1", "Chiều", { bold: true, boxed: true, align: "center" });
  UNITS.forEach((unit, at) => book.put(LISTS, `A${at + 2}`, unit, { boxed: true }));
  DIRECTIONS.forEach((direction, at) => book.put(LISTS, `B${at + 2}`, direction, { boxed: true }));
  done("width", book.file.SetColWidth(LISTS, "A", "A", 26));
  done("width", book.file.SetColWidth(LISTS, "B", "B", 12));
}

/** A list to choose from that also takes other entries, with a word of help. */
function addList(book: Book, sheet: string, cells: string, source: string, title: string, help: string): void {
  done(
    "validation",
    book.file.AddDataValidation(sheet, {
      Type: "list",
      AllowBlank: true,
      Sqref: cells,
      Formula1: source,
      ShowInputMessage: true,
      PromptTitle: title,
      Prompt: help,
      ShowErrorMessage: false,
    }),
  );
}

function addChoices(book: Book, plan: TemplateSheet): void {
  const rows = (letter: string): string => `${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + EMPTY_ROWS}`;
  plan.columns.forEach((column, at) => {
    const cells = rows(columnLetter(at));
    if (column.kind === "unit") {
      addList(book, plan.sheet, cells, `'${LISTS}'!$A$2:$A$${UNITS.length + 1}`, "Đơn vị tính", "Chọn trong danh sách hoặc gõ đơn vị khác.");
    }
    if (column.kind === "direction") {
      addList(book, plan.sheet, cells, `'${LISTS}'!$B$2:$B$${DIRECTIONS.length + 1}`, "Chiều", "Cao: càng cao càng tốt. Thấp: càng thấp càng tốt.");
    }
  });
}

/**
 * Dots between thousands with as many decimals as typed. No one number format does that ("#,##0.##" shows "28,"), so the
 * cells stay General and conditional formats group what is 1.000 or more.
 */
function groupThousands(book: Book, sheet: string, letter: string): void {
  const first = `${letter}${HEADER_ROW + 1}`;
  const large = `ISNUMBER(${first}),ABS(${first})>=1000`;
  const rules: readonly (readonly [string, string])[] = [
    [`AND(${large},${first}=INT(${first}))`, numberFormat(0)],
    [`AND(${large},${first}<>INT(${first}))`, `${numberFormat(1)}##`],
  ];
  const options = rules.map(([Criteria, CustomNumFmt]) => {
    const { style } = done("style", book.file.NewConditionalStyle({ CustomNumFmt }));
    return { Type: "formula", Criteria, Format: style };
  });
  done("format", book.file.SetConditionalFormat(sheet, `${first}:${letter}${HEADER_ROW + EMPTY_ROWS}`, options));
}

function drawSheet(book: Book, plan: TemplateSheet): void {
  const { sheet, columns } = plan;
  const last = columnLetter(columns.length - 1);
  book.across(sheet, "A1", "C1", "ỦY BAN NHÂN DÂN", { align: "center", size: 13 });
  book.across(sheet, "A2", "C2", "…………………………", { align: "center", bold: true, size: 13 });
  book.put(sheet, `${last}1`, plan.form, { align: "right", italic: true });
  book.across(sheet, "A4", `${last}4`, plan.title, { align: "center", bold: true, size: 14 });
  book.across(sheet, "A5", `${last}5`, "(Kèm theo Báo cáo số …/BC-UBND ngày … của Ủy ban nhân dân …)", { align: "center", italic: true });
  book.height(sheet, 4, 22);
  book.height(sheet, 6, 8);
  book.height(sheet, HEADER_ROW, 50);
  columns.forEach((column, at) => {
    const letter = columnLetter(at);
    done("width", book.file.SetColWidth(sheet, letter, letter, column.width));
    book.put(sheet, `${letter}${HEADER_ROW}`, column.header, { boxed: true, bold: true, align: "center", wrap: true, fill: "D9D9D9" });
    done("note", book.file.AddComment(sheet, { Cell: `${letter}${HEADER_ROW}`, Author: "Soát Số", Text: column.note, Width: 260, Height: 110 }));
    const figure = column.kind === "figure";
    const align = figure ? "right" : column.kind === "text" ? "left" : "center";
    for (let row = HEADER_ROW + 1; row <= HEADER_ROW + EMPTY_ROWS; row++) {
      book.put(sheet, `${letter}${row}`, null, { boxed: true, align, wrap: !figure, indent: figure ? 1 : 0 });
    }
    if (figure) groupThousands(book, sheet, letter);
  });
  const end = HEADER_ROW + EMPTY_ROWS;
  for (let row = HEADER_ROW + 1; row <= end; row++) book.height(sheet, row, 18);
  done(
    "table",
    book.file.AddTable(sheet, { Range: `A${HEADER_ROW}:${last}${end}`, Name: plan.table, StyleName: "TableStyleLight15", ShowRowStripes: false }),
  );
  addChoices(book, plan);
  book.freeze(sheet, HEADER_ROW, columns.indexOf(NAME) + 1);
  book.printSetup(sheet, `$A$1:$${last}$${end}`, HEADER_ROW);
}

/** The template's bytes. */
export async function templateWorkbook(): Promise<Uint8Array> {
  const [first] = SHEETS;
  if (first === undefined) throw new Error("the template has no sheet");
  const book = await Book.create(first.sheet);
  for (const plan of SHEETS.slice(1)) done("sheet", book.file.NewSheet(plan.sheet));
  drawLists(book);
  for (const plan of SHEETS) drawSheet(book, plan);
  book.file.SetActiveSheet(0);
  return book.bytes("Mẫu biểu chỉ tiêu");
}

/** What the check of a workbook says to people, in one place. */

const SHORT = 60;

/** A name as a message quotes it. */
export function quoted(name: string): string {
  const cut = name.length > SHORT ? `${name.slice(0, SHORT).replace(/\s+\S*$/u, "")}…` : name;
  return `“${cut}”`;
}

const listed = (cells: readonly string[]): string => (cells.length > 3 ? `${cells.slice(0, 3).join(", ")}…` : cells.join(", "));

export const SAY = {
  percent: (name: string, cell: string, stated: string, right: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): ghi ${stated}, tính từ số liệu trong bảng là ${right}.`,
  compared: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): tỷ lệ so sánh khớp với số liệu trong bảng.`,
  otherBase: (name: string, cell: string, header: string, other: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): không khớp với “${header}”, lại khớp khi so với “${other}”.`,
  percentForPoints: (name: string, cell: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): chỉ tiêu là tỷ lệ, các dòng khác so bằng điểm %, dòng này ghi %.`,
  otherForm: (name: string, cell: string, header: string): string => `Cần xem ${quoted(name)} (ô ${cell}): cách tính khác các dòng khác của cột “${header}”.`,
  truncated: (name: string, cell: string): string => `Cần xem ${quoted(name)} (ô ${cell}): số ghi là số bị cắt, chưa làm tròn.`,
  sum: (name: string, cell: string, header: string, right: string): string => `Cần rà soát ${quoted(name)}, cột “${header}” (ô ${cell}): các dòng thành phần cộng lại được ${right}.`,
  sumFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}) bằng tổng các dòng thành phần.`,
  sumDoubt: (name: string, cell: string): string => `Cần xem ${quoted(name)} (ô ${cell}): không bằng tổng các dòng bên dưới.`,
  partFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): các dòng “trong đó” không vượt tổng.`,
  partAbove: (part: string, cell: string, whole: string): string => `Cần rà soát ${quoted(part)} (ô ${cell}): lớn hơn ${quoted(whole)} mà nó là một phần.`,
  partsAbove: (name: string, cell: string): string => `Cần xem ${quoted(name)} (ô ${cell}): các dòng “trong đó” cộng lại vượt tổng.`,
  share: (name: string, header: string, total: string): string => `Cần rà soát ${quoted(name)}, cột “${header}”: các tỷ trọng cộng lại được ${total}%, không phải 100%.`,
  average: (name: string, cell: string, header: string, right: string): string => `Cần rà soát ${quoted(name)}, cột “${header}” (ô ${cell}): diện tích × năng suất được ${right}.`,
  averageFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}) bằng diện tích × năng suất.`,
  shareFits: (name: string, header: string): string => `${quoted(name)}, cột “${header}”: các tỷ trọng cộng lại đủ 100%.`,
  columns: (name: string, cell: string, header: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): không khớp công thức cột “${header}”.`,
  columnsFit: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}) khớp công thức ghi ở tiêu đề cột.`,
  formulaRange: (name: string, cell: string, missing: string): string => `Cần rà soát công thức tổng của ${quoted(name)} (ô ${cell}): bỏ sót dòng ${quoted(missing)}.`,
  formulaOther: (name: string, cell: string): string => `Cần rà soát công thức tổng của ${quoted(name)} (ô ${cell}): không cộng các dòng như ở các cột khác.`,
  formulaExtra: (name: string, cell: string, extra: string): string => `Cần rà soát công thức tổng của ${quoted(name)} (ô ${cell}): cộng thừa dòng ${quoted(extra)}.`,
  typedOver: (name: string, cell: string, header: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): số gõ tay đè lên công thức chung của cột “${header}”.`,
  typedOverFits: (name: string, cell: string, header: string): string => `Cần xem ${quoted(name)} (ô ${cell}): số gõ tay thay công thức chung của cột “${header}”; số sẽ không tự cập nhật.`,
  textNumber: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): số đang lưu dạng chữ, công thức sẽ bỏ qua; nên nhập lại thành số.`,
  textNumbers: (header: string, count: number): string => `Cột “${header}”: ${count} ô số đang lưu dạng chữ, công thức sẽ bỏ qua; nên chuyển thành số.`,
  mixedSigns: (header: string, cells: readonly string[]): string => `Cột “${header}” (ô ${listed(cells)}): dấu thập phân không thống nhất với các ô khác.`,
  legacy: (cells: readonly string[], encoding: string): string => `Ô ${listed(cells)}: chữ theo bảng mã cũ ${encoding}, nên chuyển sang Unicode.`,
  unitMissing: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): thiếu đơn vị tính.`,
  unitsMissing: (table: string): string => `Bảng ${table}: chưa ghi đơn vị tính cho số liệu.`,
  unitOdd: (name: string, cell: string, unit: string, other: string): string => `Cần rà soát đơn vị tính của ${quoted(name)} (ô ${cell}): ghi “${unit}”, số liệu chỉ khớp khi là “${other}”.`,
  unitOther: (name: string, unit: string, other: string, table: string): string => `Cần xem ${quoted(name)}: đơn vị tính “${unit}”, trong bảng ${table} là “${other}”.`,
  unitEither: (name: string, a: string, b: string): string => `Cần rà soát đơn vị tính của ${quoted(name)} (ô ${a} và ${b}): số liệu hai nơi chỉ khớp khi cùng đơn vị.`,
  unitBlocked: (name: string): string => `Cần xem ${quoted(name)}: đơn vị hoặc định dạng % của các ô trong dòng không thống nhất.`,
  duplicateCode: (code: string, cells: readonly string[]): string => `Mã ${quoted(code)} dùng cho nhiều dòng (ô ${listed(cells)}).`,
  duplicateName: (name: string, cells: readonly string[]): string => `${quoted(name)} có nhiều dòng trùng tên trong một mục (ô ${listed(cells)}).`,
  thousandfold: (name: string, cell: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): gấp hoặc kém khoảng nghìn lần các số khác cùng dòng, có thể nhầm đơn vị.`,
  same: (name: string, a: string, b: string): string => `Cần rà soát ${quoted(name)}: hai bảng ghi khác nhau (${a} và ${b}).`,
  sameFits: (name: string, a: string, b: string): string => `${quoted(name)}: hai bảng ghi như nhau (${a} và ${b}).`,
  priorYear: (name: string, a: string, b: string): string => `Cần rà soát ${quoted(name)}: số năm trước (${a}) khác bảng của năm trước (${b}).`,
  cumulative: (name: string, cell: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): lũy kế không bằng lũy kế trước cộng số trong kỳ.`,
  cumulativeFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): lũy kế bằng lũy kế trước cộng số trong kỳ.`,
  falling: (name: string, cell: string): string => `Cần xem ${quoted(name)} (ô ${cell}): lũy kế thấp hơn lũy kế kỳ trước.`,
  verdict: (name: string, cell: string, word: string, why: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): ghi “${word}” nhưng ${why}.`,
  verdictFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): lời đánh giá phù hợp số liệu.`,
  note: (name: string, cell: string, claim: string): string => `Cần rà soát ${quoted(name)} (ô ${cell}): ghi chú “${claim}” không khớp số liệu của dòng.`,
  noteFits: (name: string, cell: string): string => `${quoted(name)} (ô ${cell}): ghi chú khớp số liệu của dòng.`,
} as const;

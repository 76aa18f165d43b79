/** The Vietnamese words of the pages over the tabs: column match, settings, help. */

export const match = {
  title: (table: string) => `Ghép cột: ${table}`,
  body: "Chọn vai trò của từng cột. Cách ghép được nhớ trong sổ tính này.",
  roleOf: (header: string) => `Vai trò của cột ${header}`,
  unnamed: "(không có tiêu đề)",
  samples: "Ví dụ",
  needIndicator: "Cần một cột «Tên chỉ tiêu».",
  needFigure: "Cần ít nhất một cột «Kế hoạch», «Thực hiện» hoặc «Ước thực hiện».",
  twice: (role: string, headers: string) => `Chỉ một cột được là «${role}»: ${headers}.`,
  save: "Lưu cách ghép",
  saved: (table: string) => `Đã nhớ cách ghép cột của bảng ${table}.`,
};

export const settings = {
  title: "Thiết lập",
  body: "Lưu trong sổ tính, đồng nghiệp mở tệp cũng dùng chung.",
  writing: "Cách viết",
  decimals: "Số lẻ của phần trăm",
  decimalsAuto: "Theo văn phong",
  decimalsCount: (n: number) => `${n} số lẻ`,
  leadingZero: "Viết 03 thay cho 3 khi đếm dưới 10",
  judging: "Cách đánh giá",
  nearlyMet: "Dùng mức «Cơ bản đạt» (từ 95% đến dưới 100%)",
  period: "Kỳ báo cáo",
  periodAuto: "Đọc từ tiêu đề biểu",
  periods: { month: "Tháng", quarter: "Quý", half: "6 tháng", "nine-months": "9 tháng", year: "Cả năm" },
  month: "Tháng",
  quarter: "Quý",
  year: "Năm",
  badYear: "Năm gồm bốn chữ số, từ 1990 đến 2100.",
  save: "Lưu",
};

export const help = {
  title: "Trợ giúp",
  steps: "Bốn bước",
  step1: "Để biểu chỉ tiêu là bảng Excel (Ctrl+T), có cột tên chỉ tiêu và cột kế hoạch hoặc thực hiện.",
  step2: "Bấm «Tính lại»: các cột % kế hoạch, tăng giảm, đánh giá được ghi bằng công thức. Số liệu nhập tay không bị sửa.",
  step3: "Sang «Nhận xét», chọn phạm vi và văn phong, rồi «Chèn nhận xét» hoặc chép cho Word.",
  step4: "Sang «Kiểm tra», bấm «Kiểm tra số liệu»: các bảng và lời văn trong sổ tính được đối chiếu, mỗi chỗ không khớp có phép tính, các ô liên quan và cách xử lý. Báo cáo Word cũng kiểm tra ở đó.",
  keys: "Bàn phím",
  keyList: [
    ["↑ ↓", "chỉ tiêu trước, sau"],
    ["Enter", "đến ô trong bảng"],
    ["→ ←", "mở, đóng chi tiết"],
    ["J K", "mục sau, mục trước khi kiểm tra"],
    ["Home, End", "đầu, cuối danh sách"],
    ["Esc", "đóng trang hay ô đang mở"],
  ] as readonly (readonly [string, string])[],
  headers: "Tiêu đề nhận ra được",
  headersBody: "TT, Mã, Chỉ tiêu, ĐVT, TH năm trước, KH năm, Tỉnh giao, HĐND giao, TH, Lũy kế, Ước TH, Ghi chú và nhiều cách viết khác. Tiêu đề lạ thì dùng «Ghép cột».",
};

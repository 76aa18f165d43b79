/** What became of what there was, and what is left, told in one passage. */
import { outcome, troubles } from "./helpers";

test.each([
  ["Tòa án thụ lý 5.218 vụ, đã giải quyết 4.209 vụ. So với cùng kỳ, thụ lý tăng 594 vụ. Còn tồn 1.009 vụ đang tiếp tục giải quyết.", "5.218 4.209 1.009", "1.009", "1.011"],
  ["Cơ quan điều tra thụ lý 152 vụ (cũ 31 vụ; mới 121 vụ); đề nghị truy tố 98 vụ; đình chỉ 07 vụ; tạm đình chỉ 15 vụ; hiện còn 32 vụ đang điều tra.", "152 98 07 15 32", "32", "23"],
  ["Các phòng đã xử lý 48 trong số 55 kiến nghị của cơ sở, còn 07 kiến nghị đang xem xét.", "55 48 07", "07", "09"],
  ["Kỳ thi có 12.742 thí sinh đăng ký, dự thi 12.598, đạt 98,87%; vắng 144 em.", "12.742 12.598 144", "144", "414"],
  ["Vốn sự nghiệp chưa giải ngân còn 243.688 triệu đồng (giao 838.245, đã giải ngân 594.557).", "838.245 594.557 243.688", "243.688", "234.688"],
])("%s", (text, figures, right, wrong) => {
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain(`consistent sum: ${figures}`);
  const slipped = text.replace(`${right} `, `${wrong} `);
  expect(troubles(slipped)).toEqual([expect.stringMatching(new RegExp(`^(?:review|inconsistent) sum: .*${wrong.replace(".", "\\.")}`))]);
});

test("the second number behind a stroke has a rest of its own", () => {
  const text = "Án hình sự: thụ lý 1.167 vụ/2.220 bị cáo, giải quyết 1.006 vụ/1.885 bị cáo, còn tồn 161 vụ/335 bị cáo.";
  expect(outcome(text)).toEqual(expect.arrayContaining([expect.stringMatching(/^consistent sum: .*2\.220.*1\.885.*335|^consistent sum: 2\.220 1\.885 335/)]));
  expect(troubles(text.replace("335", "353"))).toEqual([expect.stringContaining("353")]);
});

test.each([
  "Toàn tỉnh tiếp nhận 1.250 hồ sơ, giải quyết 980 hồ sơ; còn 45 hồ sơ quá hạn.",
  "Phải thi hành 5.420 việc, thi hành xong 3.980 việc; còn 1.120 việc chưa có điều kiện thi hành.",
  "Tiếp nhận 250 đơn; đã giải quyết 198 đơn; số còn lại 40 đơn đang xác minh, 12 đơn chuyển cơ quan khác.",
  "Tiếp nhận 96 đơn, đã chuyển 30 đơn, hướng dẫn 25 đơn, còn lại lưu 41 đơn.",
  "Công an thụ lý 50 vụ, khởi tố 42 vụ; tòa án thụ lý 61 vụ, xét xử 48 vụ, còn 13 vụ.",
  "Được giao 580 tỷ đồng, đã giải ngân 350 tỷ đồng; hiện còn 18 tỷ đồng chưa phân bổ.",
  "Đăng ký 800 thí sinh, đã dự thi 780 thí sinh, vắng 20 thí sinh; còn 35 thí sinh thi lại.",
  "Giai đoạn 2021 - 2025 thành lập 180 hợp tác xã: lũy kế 4 năm đạt 159 hợp tác xã.",
])("what is left of something else, or only of one kind: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

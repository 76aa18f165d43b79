/** What an inspection finds is what it recommends to recover and what else it recommends. */
import { sums, troubles } from "./helpers";

describe("found and recommended", () => {
  test.each([
    ["Qua thanh tra phát hiện sai phạm về kinh tế 8.412,6 triệu đồng, đã kiến nghị thu hồi 3.105,2 triệu đồng (đã thu 2.900 triệu đồng), kiến nghị khác 5.307,4 triệu đồng.", "consistent sum: 8.412,6 3.105,2 5.307,4"],
    ["Qua thanh tra phát hiện vi phạm hơn 14,27 tỷ đồng, kiến nghị thu hồi hơn 9,12 tỷ đồng, đã thu hồi 8 tỷ đồng; kiến nghị xử lý khác hơn 5,15 tỷ đồng.", "consistent sum: 14,27 9,12 5,15"],
    ["Các đoàn phát hiện vi phạm với số tiền 2.316 tỷ đồng, 1.874 ha đất; kiến nghị thu hồi 708 tỷ đồng và 512 ha đất.\nĐồng thời, kiến nghị cấp có thẩm quyền xem xét xử lý 1.608 tỷ đồng, 1.362 ha đất.", "consistent sum: 1.874 512 1.362"],
  ])("add up: %s", (text, sum) => {
    expect(sums(text)).toContain(sum);
    expect(troubles(text)).toEqual([]);
  });

  test("a wrong figure is named", () => {
    const text = (found: string, rest: string): string => `Qua thanh tra phát hiện sai phạm về kinh tế ${found} triệu đồng, kiến nghị thu hồi 3.105,2 triệu đồng, kiến nghị khác ${rest} triệu đồng.`;
    expect(troubles(text("8.412,6", "5.337,4"))).toContain("review sum: 8.412,6 3.105,2 5.337,4");
    expect(troubles(text("8.142,6", "5.307,4"))).toContain("review sum: 8.142,6 3.105,2 5.307,4");
  });

  test("what is recommended cannot be more than what was found", () => {
    expect(troubles("Phát hiện vi phạm 1.674 ha đất, kiến nghị thu hồi 512 ha. Đồng thời, kiến nghị cấp có thẩm quyền xem xét xử lý 1.362 ha.")).toContain("review sum: 1.674 512 1.362");
  });

  test.each([
    "Phát hiện sai phạm 9.480 triệu đồng, kiến nghị thu hồi 4.127 triệu đồng; xử phạt vi phạm hành chính 316 triệu đồng.",
    "Phát hiện sai phạm 9.480 triệu đồng, kiến nghị thu hồi 4.127 triệu đồng; giảm trừ quyết toán 1.230 triệu đồng; kiến nghị khác 4.123 triệu đồng.",
    "Phát hiện sai phạm 9.480 triệu đồng, kiến nghị thu hồi 4.127 triệu đồng, đã thu hồi 3.902 triệu đồng.",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

/** Money allotted in one part of a report, by programme and kind of capital, and what another part says was paid out of it. */
import { plans, troubles } from "./helpers";

describe("programmes in one list, their results in another", () => {
  const report = (poor = "69,9", works = "82,5"): string => `I. NGUỒN LỰC
1. Kế hoạch vốn năm 2024 giao cho các chương trình là 918.400 triệu đồng, chia ra:
(1) Giảm nghèo bền vững: 305.200 triệu đồng, gồm vốn ĐTPT 142.600 triệu đồng và vốn sự nghiệp 162.600 triệu đồng;
(2) Xây dựng NTM: 151.700 triệu đồng (ĐTPT 110.300; sự nghiệp 41.400);
(3) Phát triển vùng đồng bào DTTS và miền núi: 461.500 triệu đồng, trong đó 240.900 triệu đồng là vốn đầu tư, phần còn lại 220.600 triệu đồng là vốn sự nghiệp.
II. KẾT QUẢ
Đến 31/12/2024, toàn tỉnh giải ngân 629.540 triệu đồng, đạt 68,5% kế hoạch vốn giao.
- CTMTQG giảm nghèo bền vững: giải ngân 213.330 triệu đồng (vốn ĐTPT 117.640, vốn SN 95.690), đạt ${poor}% KH; riêng vốn sự nghiệp chỉ đạt 58,8%, vốn ĐTPT đạt ${works}%.
- CTMTQG xây dựng NTM: 118.030 triệu đồng/151.700 triệu đồng, bằng 77,8% KH (ĐTPT 91.240 triệu đồng, đạt 82,7%; SN 26.790 triệu đồng, đạt 64,7%).
- CTMTQG phát triển vùng đồng bào DTTS&MN: 298.180 triệu đồng, tỷ lệ 64,6%; trong đó 188.950 triệu đồng vốn đầu tư (78,4%) và 109.230 triệu đồng vốn sự nghiệp (49,5%).`;
  test("each by its name within its programme", () => {
    expect(troubles(report())).toEqual([]);
    expect(plans(report())).toEqual(expect.arrayContaining([
      "consistent plan: 629.540 918.400 68,5", "consistent plan: 213.330 305.200 69,9", "consistent plan: 95.690 162.600 58,8", "consistent plan: 117.640 142.600 82,5",
      "consistent plan: 91.240 110.300 82,7", "consistent plan: 26.790 41.400 64,7", "consistent plan: 298.180 461.500 64,6", "consistent plan: 188.950 240.900 78,4", "consistent plan: 109.230 220.600 49,5",
    ]));
  });
  test("a wrong percentage among right ones", () => {
    expect(troubles(report("96,9"))).toEqual(["review plan: 213.330 305.200 96,9"]);
    expect(troubles(report("69,9", "85,2"))).toEqual(["review plan: 117.640 142.600 85,2"]);
  });
});

describe("programmes and projects under headings", () => {
  const report = (project = "46,6", works = "73,0"): string => `B. PHÂN BỔ VỐN
1. Tổng nguồn vốn
Tổng kế hoạch vốn năm 2024 là 612.400 triệu đồng.
2. Chi tiết theo từng chương trình (vốn giao năm 2024)
2.1. Chương trình phát triển vùng đồng bào DTTS (Chương trình 1719): 412.350 triệu đồng (ĐTPT 231.200 triệu đồng; sự nghiệp 181.150 triệu đồng), cụ thể một số dự án lớn:
- Dự án 1 (đất ở, nhà ở, nước sinh hoạt): 46.820 triệu đồng.
- Dự án 4: 150.640 triệu đồng. Trong đó Tiểu dự án 1: 88.710 triệu đồng; Tiểu dự án 2: 61.930 triệu đồng.
2.2. Chương trình giảm nghèo bền vững: 200.050 triệu đồng, gồm vốn đầu tư 97.830 triệu đồng và vốn sự nghiệp 102.220 triệu đồng.
C. KẾT QUẢ GIẢI NGÂN
1. Chương trình 1719
Giải ngân 221.120 triệu đồng, bằng 53,6% kế hoạch; vốn đầu tư 152.380 triệu đồng (65,9%), vốn sự nghiệp 68.740 triệu đồng (37,9%).
- Dự án 1: giải ngân 20.980 triệu đồng, đạt 44,8%.
- Dự án 4: kết quả 70.190 triệu đồng, đạt ${project}% (Tiểu dự án 1: 52.610 triệu đồng, đạt 59,3%; Tiểu dự án 2: 17.580 triệu đồng, đạt 28,4%).
2. Chương trình giảm nghèo bền vững
Kết quả giải ngân: 103.520 triệu đồng, đạt 51,7% KH, trong đó ĐTPT 71.420 triệu đồng (đạt ${works}% KH), SN 32.100 triệu đồng (đạt 31,4% KH).`;
  test("each kind of capital under its own programme", () => {
    expect(troubles(report())).toEqual([]);
    expect(plans(report())).toEqual(expect.arrayContaining([
      "consistent plan: 221.120 412.350 53,6", "consistent plan: 152.380 231.200 65,9", "consistent plan: 68.740 181.150 37,9", "consistent plan: 20.980 46.820 44,8", "consistent plan: 70.190 150.640 46,6",
      "consistent plan: 52.610 88.710 59,3", "consistent plan: 17.580 61.930 28,4", "consistent plan: 103.520 200.050 51,7", "consistent plan: 71.420 97.830 73,0", "consistent plan: 32.100 102.220 31,4",
    ]));
  });
  test("a wrong percentage", () => {
    expect(troubles(report("64,6"))).toEqual(["review plan: 70.190 150.640 64,6"]);
    expect(troubles(report("46,6", "93,0"))).toEqual(["review plan: 71.420 97.830 93,0"]);
  });
  test("a kind of capital that was told for all programmes together, under one of them", () => {
    expect(troubles(`Kế hoạch vốn năm 2024 là 82.400 triệu đồng, gồm vốn đầu tư 51.300 triệu đồng và vốn sự nghiệp 31.100 triệu đồng.
Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%.
1. Chương trình nông thôn mới
Vốn sự nghiệp 4.120 triệu đồng, đạt 44,9%.`)).toEqual([]);
  });
});

test("sources of capital told in a bracket, a sentence or a note", () => {
  const bracket = (own: string): string => `Tổng kế hoạch vốn đầu tư công năm 2025 của huyện là 98.400 triệu đồng (ngân sách tỉnh 41.300; ngân sách huyện 57.100).
Kết quả giải ngân đến 30/9:
- Vốn ngân sách tỉnh: giải ngân 29.860 triệu đồng (72,3% KH);
- Vốn ngân sách huyện mới giải ngân 33.720 triệu đồng, bằng ${own}% KH.`;
  expect(troubles(bracket("59,1"))).toEqual([]);
  expect(plans(bracket("59,1"))).toEqual(["consistent plan: 29.860 41.300 72,3", "consistent plan: 33.720 57.100 59,1"]);
  expect(troubles(bracket("69,1"))).toEqual(["review plan: 33.720 57.100 69,1"]);
  const sentence = (percent: string): string => `Kế hoạch vốn được sử dụng là 52.140 triệu đồng, gồm vốn giao mới 40.150 triệu đồng và vốn các năm trước kéo dài sang 11.990 triệu đồng. Phần vốn kéo dài giải ngân 10.312 triệu đồng, đạt 86,0%; phần giao mới 28.105 triệu đồng, đạt ${percent}%.`;
  expect(plans(sentence("70,0"))).toEqual(["consistent plan: 10.312 11.990 86,0", "consistent plan: 28.105 40.150 70,0"]);
  expect(troubles(sentence("76,0"))).toEqual(["review plan: 28.105 40.150 76,0"]);
});

test("an amount told behind its percentage", () => {
  expect(plans("Chương trình phát triển vùng cao: được giao 66.580 triệu đồng, chiếm 55,4% tổng vốn. Giải ngân đạt 49,1%, tương đương 32.690 triệu đồng.")).toEqual(["consistent plan: 32.690 66.580 49,1"]);
});

describe("silent", () => {
  const allotted = "Kế hoạch vốn năm 2024 là 82.400 triệu đồng, gồm vốn đầu tư 51.300 triệu đồng và vốn sự nghiệp 31.100 triệu đồng.\n";
  test("without another percentage that holds of the plan", () => {
    expect(troubles(`${allotted}Vốn sự nghiệp đã giải ngân 12.650 triệu đồng, đạt 47,3%.`)).toEqual([]);
  });
  test("of another programme's capital of that kind", () => {
    expect(troubles(`${allotted}Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%. Chương trình nông thôn mới: vốn sự nghiệp 4.120 triệu đồng, đạt 44,9%.`)).toEqual([]);
  });
  test("of another year, and of the year before", () => {
    expect(troubles(`${allotted}Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%; cùng kỳ năm trước vốn sự nghiệp giải ngân 19.400 triệu đồng, đạt 71,2%.`)).toEqual([]);
  });
  test("of what is reached by another date, or of several sources together", () => {
    expect(troubles("Kế hoạch vốn giao năm 2024 là 82.400 triệu đồng, đến 20/9 giải ngân 51.330 triệu đồng, đạt 62,3%. Tính cả vốn kéo dài giải ngân 60.120/94.800 triệu đồng, đạt 63,4%; ước đến 31/12 đạt trên 95% kế hoạch.")).toEqual([]);
    expect(troubles(`${allotted}Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%; cả vốn sự nghiệp và vốn vay giải ngân 19.400 triệu đồng, đạt 41,2%.`)).toEqual([]);
  });
  test("where another result holds of the same capital", () => {
    expect(troubles(`${allotted}Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%; vốn sự nghiệp 21.600 triệu đồng, đạt 69,5%. Dự kiến vốn sự nghiệp đạt 28.400 triệu đồng, đạt 98,1%.`)).toEqual([]);
  });
  test("of a plan that was changed", () => {
    expect(troubles(`${allotted}Vốn đầu tư giải ngân 41.450 triệu đồng, đạt 80,8%; vốn sự nghiệp 21.600 triệu đồng, đạt 73,5% kế hoạch điều chỉnh.`)).toEqual([]);
  });
});

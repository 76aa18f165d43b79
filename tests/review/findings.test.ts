/** Findings: one for each cause, with an edit where only one mends everything, and a lasting fingerprint. */
import { check } from "./helpers";

const WRONG = "Toàn xã có 30/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.";

test("the summary counts what was compared", () => {
  expect(check(`${WRONG} Có 21/42 trường có thư viện, đạt tỷ lệ 50%.`).summary).toBe("Đã đối chiếu 3 quan hệ: 2 khớp, 1 sai, 0 cần xem.");
});

test("a fingerprint survives edits elsewhere and changes with its own figures", () => {
  const print = (text: string): string | undefined => check(text).findings[0]?.fingerprint;
  expect(print(`Đoạn mở đầu mới với 5 ha rừng.\n${WRONG}`)).toBe(print(WRONG));
  expect(print(WRONG.replace("30/42", "29/42"))).not.toBe(print(WRONG));
});

test("two equal findings keep two fingerprints", () => {
  const { findings } = check(`${WRONG}\n${WRONG}`);
  const prints = findings.map((f) => f.fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

test("where one edit is the only way out, it is proposed; where there are several, none is", () => {
  const proposal = (text: string): string | undefined => {
    const found = check(text).findings.find((f) => f.class === "wrong")?.proposal;
    return found === undefined ? undefined : `${found.from} → ${found.to}: ${found.reason}`;
  };
  expect(proposal("Toàn xã có 35/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.")).toBe("35 → 33: sai một chữ số");
  const repeated =
    "I. KẾT QUẢ\nTổng doanh thu du lịch ước đạt 271,2 tỷ đồng, đạt 133,4% kế hoạch (kế hoạch 203,3 tỷ đồng).\n" +
    "II. ĐÁNH GIÁ CHUNG\nTổng doanh thu du lịch ước đạt 272,1 tỷ đồng, đạt 133,4% kế hoạch.";
  expect(proposal(repeated)).toBe("272,1 → 271,2: đảo hai chữ số");
  expect(proposal("Tổng vốn 24.500 triệu đồng, bao gồm: ngân sách tỉnh 13.620 triệu đồng, ngân sách xã 11.880 triệu đồng.")).toBeUndefined();
});

test("wrong findings come before doubts, doubts before form", () => {
  const { findings } = check(`Quy mô 10.933.4m².\nTỷ lệ giáo viên đạt chuẩn là 97,7%, đạt 96% kế hoạch.\n${WRONG}`);
  expect(findings.map((f) => f.class)).toEqual(["wrong", "review", "form"]);
});

/** Lists in brackets are judged by how the report keeps them: where nearly all add up, the one that does not is asked about. */
import { check, troubles } from "./helpers";

const KEPT = [
  "Toàn xã có 23 thôn (15 thôn vùng cao, 08 thôn vùng thấp).",
  "Xây mới 31 nhà văn hóa (12 nhà cấp thôn, 19 nhà liên thôn).",
  "Tổ chức 18 buổi tập huấn (11 buổi về trồng trọt, 07 buổi về chăn nuôi).",
  "Trao 64 con giống (40 con dê, 24 con lợn).",
  "Lắp 27 cụm loa (17 cụm có dây, 10 cụm không dây).",
].join("\n");

test("one wrong figure in a report that keeps its lists is asked about", () => {
  expect(troubles(`${KEPT}\nThành lập 26 tổ hợp tác (19 tổ nuôi cá, 07 tổ trồng rau).`)).toEqual([]);
  expect(troubles(`${KEPT}\nThành lập 56 tổ hợp tác (19 tổ nuôi cá, 07 tổ trồng rau).`)).toHaveLength(1);
  expect(troubles(`${KEPT}\nThành lập 26 tổ hợp tác (49 tổ nuôi cá, 07 tổ trồng rau).`)).toHaveLength(1);
});

test("without such a habit small counts that do not add up say nothing", () => {
  expect(troubles("Thành lập 56 tổ hợp tác (19 tổ nuôi cá, 07 tổ trồng rau).")).toEqual([]);
});

test.each([
  ["the head of a body goes without saying", "Kiện toàn Ban chỉ đạo gồm 31 thành viên (03 phó ban, 27 ủy viên)."],
  ["two parts larger than all belong to another figure", "Thiên tai làm tốc mái 37 nhà, hỏng 857 m kè (185 m ở Nà Tăm, 412 m ở Bản Giang, 260 m ở Bản Hon)."],
  ["an average lies between its parts", "Năng suất bình quân 52,3 tạ/ha (lúa xuân 60,0 tạ/ha, lúa mùa 48,1 tạ/ha)."],
  ["a list that says it goes on", "Trồng 56 loại cây (19 loại cây ăn quả, 07 loại cây thuốc…)."],
])("%s", (_, text) => {
  expect(troubles(`${KEPT}\n${text}`)).toEqual([]);
});

test("behind a semicolon and a verb of its own a count is no part any more", () => {
  expect(troubles("Phát hiện 19 vụ việc/31 công dân, trong đó 11 vụ liên quan lao động trái phép; tiếp nhận 208 công dân bị trao trả.")).toEqual([]);
  expect(troubles("Tiếp nhận 31 công dân, trong đó 208 công dân bị trao trả.")).toHaveLength(1);
});

test("what is short of a total by less than any item may be an item left out", () => {
  const text = "Chi cân đối ngân sách địa phương 10.235 tỷ đồng, trong đó chi đầu tư phát triển 3.590 tỷ đồng, chi thường xuyên 6.430 tỷ đồng, dự phòng 205 tỷ đồng.";
  expect(troubles(text)).toEqual([]);
  expect(troubles(text.replace("3.590", "6.590"))).toHaveLength(1);
  expect(check(text).relations.map((r) => r.kind)).toEqual(["part"]);
});

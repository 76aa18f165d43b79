/** Marks of references and notes in whole documents: they are no figures, and they stand behind the end of a sentence. */
import { outcome, troubles } from "./helpers";

test("numbers in square brackets are no figures", () => {
  expect(outcome("Xã xây thêm nhiều trường học và chùa.[41] Trong số đó có chùa Đồi[42] và trường Bãi.[43][44, 46–48]")).toEqual([]);
  expect(outcome("Huyện có 12 xã.[7]:83 Ngày lập huyện còn tranh cãi.[8]")).toEqual([]);
});

test("a full stop in front of a mark ends the sentence", () => {
  const ends = ["[32] ", "[32][33]", "<sup>4</sup> ", "³ ", "[footnoteRef:9] ", " [12] "];
  for (const mark of ends) {
    expect(troubles(`Rà soát lần đầu có 205 hộ thuộc 61 xóm, trong đó nhiều nhất là xóm Đồi và xóm Bãi.${mark}Rà soát lần hai có 326 hộ.`)).toEqual([]);
  }
  expect(troubles("Rà soát có 205 hộ nghèo, trong đó 326 hộ thiếu nhà ở.[32]")).toHaveLength(1);
});

test("pages, telephones, centuries and levels of alarm are no figures", () => {
  for (const text of [
    "Xem thêm tr. 306 và trang 308–310. Số liệu lấy ở tr 311.",
    "ĐT: 0234 382 5796/99, Fax: 0234 382 5797, đường dây nóng: 19001234.",
    "Làng có từ thế kỷ 15, thế kỷ 18 và 19; trong đó 20 hộ còn nhà cổ. Nước sông vượt báo động 3, trong đó trạm Đồi vượt 0,4 m, 34 xóm bị ngập.",
  ]) expect(troubles(text)).toEqual([]);
});

test("what is measured or compared may be less than its parts", () => {
  for (const text of [
    "Giá trị sản xuất công nghiệp tăng 2 lần, trong đó ngành may tăng 2,7 lần.",
    "Địa hình thấp, độ cao tối đa là 3,5 mét; trong đó xóm Đồi cao 5 mét.",
    "Thu nhập bình quân đầu người 42 triệu đồng, trong đó xã Bãi 51 triệu đồng.",
    "Huyện có 7 đơn vị cấp huyện cũ, trong đó có 64 đơn vị cấp xã.",
    "Vốn vay còn khiêm tốn: 300 triệu đồng, trong đó nhu cầu vay 1,6 tỷ đồng.",
    "Sản lượng đạt 4,28 triệu tấn, trong đó lúa và ngô 4.287.175 tấn.",
    "Danh mục có 2.160 cơ sở, 612 trong đó thuộc nhà nước và 1.548 là của tư nhân.",
  ]) expect([text, troubles(text)]).toEqual([text, []]);
  expect(troubles("Tổng sản lượng 42 nghìn tấn, trong đó lúa 51 nghìn tấn.")).toHaveLength(1);
});

test("a thousand without a dot is asked for only where something is counted", () => {
  for (const text of [
    "Dân số năm 1755 là 12.400 người, đến giữa năm 1789 là 14.200 người, thập niên 1870 là 21.300 người.",
    "Gieo sạ giống OM 4271 và OM 18 được 9.239 ha; máy hiệu Sao 6220, giá 3.500.000 đồng.",
  ]) expect(troubles(text)).toEqual([]);
  expect(troubles("Cấp 1.645 lượt thẻ và 1009 lượt sổ.")).toHaveLength(1);
  expect(troubles("Đất bạc màu năng suất thấp ở ven sông có thể chuyển sang nuôi cá còn khoảng 500 ha.")).toEqual([]);
  expect(troubles("Phí tưới tính theo năng suất chuẩn là 3,5 tấn / ha.")).toEqual([]);
  expect(troubles("Năng suất lúa đạt 3,5 tấn, sản lượng 1.200 tấn.")).toHaveLength(1);
});

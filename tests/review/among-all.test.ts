/** Averages among things told kind by kind, and shares of a share said behind it. */
import { named, troubles } from "./helpers";

test("an average among two kinds joined by 'và' is of both", () => {
  named("Huyện hỗ trợ 12 mô hình trồng nấm (nấm rơm 7, nấm sò 5) và 6 mô hình nuôi ong cho 846 hộ tham gia, bình quân 47 hộ/mô hình.", ["846", "864"], ["47 hộ", "74 hộ"]);
  named("Trường tiểu học có 18 lớp đầu cấp và 22 lớp cuối cấp với 1.240 học sinh, bình quân 31 học sinh/lớp.", ["1.240", "1.420"]);
});

test("of which of the kinds an average is stays open", () => {
  expect(troubles("Có 12 mô hình trồng nấm và 6 mô hình nuôi ong cho 420 hộ, bình quân 90 hộ/mô hình.")).toEqual([]);
});

test("a share of a share, said in the bracket behind it, is none of the whole", () => {
  expect(troubles("Cơ cấu đàn: bò thịt 64,5%, bò sữa 21,2%, bò lai 12,9% (trong nhóm bò thịt).")).toEqual([]);
});

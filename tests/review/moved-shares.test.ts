/** How the shares of a structure have moved: what some gain the others lose. */
import { named, outcome, troubles } from "./helpers";

describe("the changes of shares that make a hundred", () => {
  test("right behind each share", () => {
    named("Cơ cấu cây trồng: lúa chiếm 48,3%, giảm 2,6 điểm phần trăm; cây ăn quả chiếm 33,2%, tăng 1,9 điểm phần trăm; rau màu chiếm 18,5%, tăng 0,7 điểm phần trăm so với năm trước.", ["2,6", "6,2"], ["1,9", "9,1"], ["0,7", "1,7"]);
    named("Cơ cấu chi: lương 41,26% (giảm 0,83 điểm %); mua sắm 27,44% (tăng 1,12 điểm %); sửa chữa 22,15% (giữ nguyên); khác 9,15% (giảm 0,29 điểm %).", ["0,83", "0,38"], ["1,12", "11,2"], ["0,29", "0,92"]);
  });

  test("in a sentence behind them, in their order", () => {
    named("Cơ cấu cây trồng: lúa chiếm 48,3%; cây ăn quả chiếm 33,2%; rau màu chiếm 18,5%. So với cùng kỳ, lúa giảm 2,6 điểm %, cây ăn quả tăng 1,9 điểm %, rau màu tăng 0,7 điểm %.", ["2,6", "3,6"], ["0,7", "2,7"]);
  });

  test("are told where they hold", () => {
    expect(outcome("Cơ cấu cây trồng: lúa chiếm 48,3%, giảm 2,6 điểm phần trăm; cây ăn quả chiếm 33,2%, tăng 1,9 điểm phần trăm; rau màu chiếm 18,5%, tăng 0,7 điểm phần trăm.")).toContain("consistent points: 2,6 1,9 0,7");
  });

  test.each([
    ["rounded", "Cơ cấu cây trồng: lúa chiếm 48,3%, giảm 2,6 điểm phần trăm; cây ăn quả chiếm 33,2%, tăng 1,9 điểm phần trăm; rau màu chiếm 18,5%, tăng 0,9 điểm phần trăm."],
    ["of the values, in percent", "Cơ cấu thu: phí chiếm 48,3%, tăng 2,6%; thuê đất chiếm 33,2%, tăng 1,9%; phạt chiếm 18,5%, tăng 5,7%."],
    ["from different times", "Cơ cấu cây trồng: lúa chiếm 48,3%, giảm 2,6 điểm % so với năm 2020; cây ăn quả chiếm 33,2%, tăng 4,1 điểm % so với năm 2015; rau màu chiếm 18,5%, tăng 0,7 điểm % so với năm 2020."],
    ["of some of them", "Cơ cấu cây trồng: lúa chiếm 48,3%, giảm 2,6 điểm phần trăm; cây ăn quả chiếm 33,2%; rau màu chiếm 18,5%, tăng 0,7 điểm phần trăm."],
    ["of a row of which one may have gone", "Xếp loại: loại tốt chiếm 48,3%, tăng 2,6 điểm %; loại khá chiếm 33,2%, tăng 1,9 điểm %; loại đạt chiếm 18,5%, giảm 0,7 điểm %."],
    ["to a level", "Cơ cấu cây trồng: lúa chiếm 48,3%, giảm còn 44,1% năm sau; cây ăn quả chiếm 33,2%, tăng lên 36,0%; rau màu chiếm 18,5%, tăng lên 19,9%."],
  ])("silent where they are %s", (_why, text) => expect(troubles(text)).toEqual([]));
});

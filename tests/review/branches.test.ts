/** What branches contribute against their sector; rates of a whole against those of its announced parts; a growth told again beside the same contribution. */
import { named, troubles } from "./helpers";

describe("what the branches of a sector contribute", () => {
  const paper = "Trong mức tăng 6,94% của toàn tỉnh, khu vực nông, lâm nghiệp và thuỷ sản tăng 4,2%, đóng góp 1,08 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 9,1%, đóng góp 2,96 điểm phần trăm; khu vực dịch vụ tăng 6,4%, đóng góp 2,62 điểm phần trăm; thuế sản phẩm đóng góp 0,28 điểm phần trăm.\n- Trong khu vực nông, lâm nghiệp và thủy sản, nông nghiệp tăng 3,9%, đóng góp 0,66 điểm phần trăm; lâm nghiệp tăng 5,1%, đóng góp 0,14 điểm phần trăm; thủy sản tăng 4,4%, đóng góp 0,28 điểm phần trăm.\n- Trong khu vực công nghiệp và xây dựng, ngành công nghiệp tăng 9,8%, đóng góp 2,31 điểm phần trăm.";

  test("is all of it where all are told, and never more", () => {
    named(paper, ["0,66", "0,96"], ["0,14", "0,41"], ["2,31", "3,21"], ["2,31", "23,1"]);
  });

  test.each([
    ["another falls", paper.replace("đóng góp 2,31 điểm phần trăm.", "đóng góp 3,21 điểm phần trăm; ngành xây dựng giảm 4%, làm giảm 0,25 điểm phần trăm.")],
    ["in percent of the sector's own growth", paper.replace("2,31 điểm phần trăm.", "7,1 điểm phần trăm vào mức tăng của khu vực.")],
    ["some are left out", paper.replace("; thủy sản tăng 4,4%, đóng góp 0,28 điểm phần trăm", "")],
  ])("silent where %s", (_why, text) => expect(troubles(text)).toEqual([]));
});

describe("the rate of a whole whose text announces its parts", () => {
  test("lies between theirs, however they are rounded", () => {
    named("Tiêu thụ đá vôi đạt 6,3 triệu tấn, bằng 88% so với cùng kỳ. Trong đó xuất khẩu 1,74 triệu tấn, bằng 71% so với cùng kỳ; tiêu thụ trong nước 4,58 triệu tấn, bằng 97% so với cùng kỳ.", ["88", "108"], ["88", "58"]);
  });

  test("may be anything where no word announces them", () => {
    expect(troubles("Tiêu thụ đá vôi đạt 6,3 triệu tấn, bằng 108% so với cùng kỳ; cát 1,74 triệu tấn, bằng 71% so với cùng kỳ; sỏi 4,58 triệu tấn, bằng 97% so với cùng kỳ.")).toEqual([]);
  });
});

test("a growth told again beside the same contribution, under one name", () => {
  named("Khu vực công nghiệp và xây dựng tăng 7,45%, đóng góp 3,16 điểm phần trăm vào mức tăng chung.\nTrong đó, khu vực nông, lâm nghiệp và thủy sản tăng 3,92%, đóng góp 0,57 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 7,45%, đóng góp 3,16 điểm phần trăm; khu vực dịch vụ tăng 6,02%, đóng góp 2,11 điểm phần trăm.", ["tăng 7,45", "tăng 5,81"]);
});

/** Which words of a text name an indicator: abbreviations spelled out, phrases of reporting and function words left out. */
import { contentWords, contrasted } from "../../src/review/claims/words";

describe("the meaningful words of a text", () => {
  it("are what is left without function words and phrases of reporting", () => {
    expect(contentWords("tổng sản lượng lúa cả năm ước đạt 41.250 tấn")).toEqual(["sản", "lượng", "lúa", "tấn"]);
    expect(contentWords("tốc độ tăng trưởng nông nghiệp")).toEqual(["nông", "nghiệp"]);
  });

  it("spell abbreviations out, and a phrase may begin or end in one", () => {
    expect(contentWords("thu nsđp")).toEqual(["thu", "ngân", "sách", "địa", "phương"]);
    expect(contentWords("chi ns nhà nước")).toEqual(["chi", "ngân", "sách"]);
  });

  it("take a phrase only as whole words with single spaces between them", () => {
    expect(contentWords("kế  hoạch")).toEqual(["kế", "hoạch"]);
    expect(contentWords("kế hoạch, hoạchkế hoạch")).toEqual(["hoạchkế", "hoạch"]);
    expect(contentWords("kế hoạch2 và 3tỷ lệ")).toEqual([]);
  });

  it("leave out digits, marks and halves of characters, but keep rare letters", () => {
    expect(contentWords("12/13 xã\ud800mường; 𐐷 nước")).toEqual(["xã", "mường", "𐐷", "nước"]);
  });
});

describe("two names set apart", () => {
  it("by opposites, told in either order", () => {
    expect(contrasted("xuất khẩu chè", "nhập khẩu chè")).toBe(true);
    expect(contrasted("nhập khẩu chè", "xuất khẩu chè")).toBe(true);
    expect(contrasted("xuất khẩu chè", "xuất khẩu, nhập khẩu chè")).toBe(false);
  });

  it("by numbers of their own, though not by years", () => {
    expect(contrasted("trạm bơm số 4", "trạm bơm số 9")).toBe(true);
    expect(contrasted("dân số năm 2022", "dân số năm 2023")).toBe(false);
  });
});

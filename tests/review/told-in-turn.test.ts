/** Differences between two places that no careful reader takes for one: positions, quotes, what is counted through. */
import { troubles } from "./helpers";

/** Each pair stands in two parts of a paper, with prose between them. */
const apart = (first: string, second: string): string[] => troubles(`${first}\nCác địa phương chủ động theo dõi, thông tin kịp thời đến người dân và doanh nghiệp.\nBan chỉ huy tiếp tục trực hai mươi bốn trên hai mươi bốn giờ.\n${second}`);

describe("what is told in two places", () => {
  test.each([
    ["a storm's position, hour after hour", "Lúc 7 giờ, vị trí tâm bão ở khoảng 113,4 độ kinh Đông, sức gió mạnh nhất vùng gần tâm bão duy trì.", "Lúc 13 giờ, vị trí tâm bão ở khoảng 112,4 độ kinh Đông, sức gió mạnh nhất vùng gần tâm bão duy trì."],
    ["a latitude that bounds an area", "Vùng nguy hiểm trên biển trong 24 giờ tới nằm ở phía Bắc vĩ tuyến 16,0 độ Vĩ Bắc.", "Vùng nguy hiểm trên biển trong 24 giờ tới nằm ở phía Bắc vĩ tuyến 14,0 độ Vĩ Bắc."],
    ["quotes of two sellers", "Đầu giờ sáng, giá bán USD tại quầy giao dịch ở mức 25.310 đồng/USD.", "Trên thị trường tự do, giá bán USD tại quầy giao dịch ở mức 25.340 đồng/USD."],
    ["an index at two times", "Chỉ số VN Index mở cửa phiên giao dịch ở mức 1.246 điểm.", "Chỉ số VN Index đóng cửa phiên giao dịch ở mức 1.249 điểm."],
    ["things counted through", "Khu đất thứ nhất được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 3,72 triệu m2 của chủ đầu tư cũ.", "Khu đất thứ hai được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 2,72 triệu m2 của chủ đầu tư cũ."],
    ["another one beside the first", "Khu đất được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 3,72 triệu m2 của chủ đầu tư cũ.", "Một khu đất khác được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 2,72 triệu m2 của chủ đầu tư cũ."],
  ])("%s", (_what, first, second) => {
    expect(apart(first, second)).toEqual([]);
  });

  test("are still asked about where nothing sets them apart", () => {
    expect(apart("Khu đất được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 3,72 triệu m2 của chủ đầu tư cũ.", "Khu đất được đấu giá tại cụm công nghiệp Hòa Sơn có diện tích 2,72 triệu m2 của chủ đầu tư cũ.")).toEqual([expect.stringMatching(/^review same/)]);
    expect(apart("Đầu giờ sáng, giá bán USD tại quầy giao dịch ở mức 25.310 đồng/USD.", "Trên thị trường tự do, giá bán USD tại quầy giao dịch ở mức 35.310 đồng/USD.")).toEqual([expect.stringMatching(/^review same/)]);
  });
});

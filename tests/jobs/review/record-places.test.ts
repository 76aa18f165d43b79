import { placesOf } from "../../../src/jobs/review/record";

const at = (...addresses: string[]) => ({ spans: addresses.map((address) => ({ sheet: "Biểu", address, start: 0, end: 1, text: "" })) });

describe("places of a finding in the record", () => {
  test("are named in full while they are few; one more is not hidden behind «và 1 nơi khác»", () => {
    expect(placesOf(at("F5", "G5") as never)).toBe("Biểu!F5, G5");
    expect(placesOf(at("F5", "G5", "H5", "I5", "K5") as never)).toBe("Biểu!F5, G5, H5, I5, K5");
    expect(placesOf(at("F5", "G5", "H5", "I5", "K5", "L5") as never)).toBe("Biểu!F5, G5, H5, I5 và 2 nơi khác");
  });
});

import fc from "fast-check";
import { Axis, columnPixels, pointsToPixels } from "../../../src/excel-standin/page/axis";

describe("the rows or columns of a sheet as pixels", () => {
  const axis = new Axis(1_048_576, 20, [
    [3, 44],
    [5, 0],
    [6, 0],
  ]);

  test("lines without an own size lie evenly", () => {
    expect(new Axis(100, 20).start(7)).toBe(140);
  });

  test("a taller row pushes those below it, a hidden one pulls them up", () => {
    expect([axis.start(3), axis.start(4), axis.start(5), axis.start(7)]).toEqual([60, 104, 124, 124]);
  });

  test("the line at a distance is the one whose box holds it", () => {
    expect([axis.at(0), axis.at(59), axis.at(60), axis.at(103), axis.at(104), axis.at(124)]).toEqual([0, 2, 3, 3, 4, 7]);
  });

  test("a step over hidden rows lands on the next visible one", () => {
    expect(axis.next(4, 1)).toBe(7);
    expect(axis.next(7, -1)).toBe(4);
  });

  test("there is nothing before the first and after the last line", () => {
    expect(axis.next(0, -1)).toBeNull();
    expect(axis.next(1_048_575, 1)).toBeNull();
  });

  test("wherever one points, the found line is visible and holds the point", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(400), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 }))), { selector: ([index]) => index }),
        fc.nat(8_000),
        (own, offset) => {
          const random = new Axis(1_000, 20, own);
          const line = random.at(offset);
          expect(random.size(line)).toBeGreaterThan(0);
          expect(random.start(line)).toBeLessThanOrEqual(offset);
          if (offset < random.start(random.count)) expect(random.end(line)).toBeGreaterThan(offset);
        },
      ),
    );
  });

  test("Excel's default column is 64 px wide, its default row 20 px high", () => {
    expect(columnPixels(8.43)).toBe(64);
    expect(pointsToPixels(15)).toBe(20);
  });
});

import { strToU8 } from "fflate";
import { readTextFile } from "../../src/word";

const SENTENCE = "Diện tích lúa đạt 1.302,5 ha.\r\nSản lượng 6.245 tấn.";
const utf16 = (text: string, big = false) => {
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  return big ? bytes.map((_, i) => bytes[i ^ 1] ?? 0) : bytes;
};

describe("a text file", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", strToU8(SENTENCE)],
    ["UTF-16 with its mark", utf16(`\ufeff${SENTENCE}`)],
    ["UTF-16 the other way round, with its mark", utf16(`\ufeff${SENTENCE}`, true)],
    ["UTF-16 without a mark", utf16(SENTENCE)],
    ["UTF-8 with a mark", strToU8(`\ufeff${SENTENCE}`)],
  ])("in %s is read as it was written", (_encoding, bytes) => expect(readTextFile(bytes).text.replace(/^\ufeff/, "")).toBe(SENTENCE));

  test("in Windows' Vietnamese code page comes with its accents", () => {
    // "Số hộ nghèo: 45" as windows-1258: o with circumflex, then the combining tone.
    const bytes = new Uint8Array([0x53, 0xf4, 0xec, 0x20, 0x68, 0xf4, 0xf2, 0x20, 0x6e, 0x67, 0x68, 0x65, 0xcc, 0x6f, 0x3a, 0x20, 0x34, 0x35]);
    expect(readTextFile(bytes).text.normalize("NFC")).toBe("Số hộ nghèo: 45");
  });

  test("in the bytes of an old font comes as Unicode, and columns lead back to the bytes' characters", () => {
    const tcvn = Buffer.from("S¶n l­îng thãc ®¹t 96 tÊn, t¨ng 5%", "latin1");
    const read = readTextFile(new Uint8Array(tcvn));
    expect(read.text).toBe("Sản lượng thóc đạt 96 tấn, tăng 5%");
    const vni = "Saûn löôïng luùa ñaït 96 taán, taêng 5%";
    const other = readTextFile(new Uint8Array(Buffer.from(vni, "latin1")));
    expect(other.text).toBe("Sản lượng lúa đạt 96 tấn, tăng 5%");
    const start = other.text.indexOf("96");
    const place = other.place({ line: 1, start, end: start + 2 });
    expect(vni.slice(place.start, place.end)).toBe("96");
  });

  test("with the line ends of an old machine has lines too", () => {
    expect(readTextFile(strToU8("một\rhai\rba")).text.split("\n")).toEqual(["một", "hai", "ba"]);
  });

  test("that is empty is an empty text", () => {
    expect(readTextFile(new Uint8Array()).text).toBe("");
  });
});

/** Vietnamese text made comparable: composed letters, single spaces, one tone placement; and house spelling for output. */

const TONE_MOVES: readonly (readonly [string, string])[] = [
  ["oà", "òa"], ["oá", "óa"], ["oả", "ỏa"], ["oã", "õa"], ["oạ", "ọa"],
  ["oè", "òe"], ["oé", "óe"], ["oẻ", "ỏe"], ["oẽ", "õe"], ["oẹ", "ọe"],
  ["uỳ", "ùy"], ["uý", "úy"], ["uỷ", "ủy"], ["uỹ", "ũy"], ["uỵ", "ụy"],
];

const MOVED = new Map<string, string>(
  TONE_MOVES.flatMap(([from, to]) => [
    [from, to],
    [from.toUpperCase(), to.toUpperCase()],
    [capital(from), capital(to)],
  ]),
);

const TONE_PAIR = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|O[ÀÁẢÃẠÈÉẺẼẸàáảãạèéẻẽẹ]|U[ỲÝỶỸỴỳýỷỹỵ])(?!\p{L})/gu;

/** Words written with i or y by habit; meaning does not change. */
const I_AND_Y = new Map([
  ["tỉ", "tỷ"], ["kì", "kỳ"], ["kĩ", "kỹ"], ["lí", "lý"], ["sĩ", "sỹ"], ["mĩ", "mỹ"], ["quí", "quý"], ["qui", "quy"],
]);
const I_WORD = /(?<!\p{L})(?:tỉ|kì|kĩ|lí|sĩ|mĩ|quí|qui)(?!\p{L})/gu;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

function capital(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1);
}

/** Tone marks of open "oa", "oe", "uy" on the first vowel: hoà → hòa, thuỷ → thủy; "quý" and "hoàn" stay. */
export function placeTones(s: string): string {
  return s.replace(TONE_PAIR, (pair) => MOVED.get(pair) ?? pair);
}

/** NFC, the Icelandic Ð/ð that old keyboards give for Đ/đ mended, any run of white space one space, trimmed. */
export function tidy(s: string): string {
  return s
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/Ð/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/\s+/g, " ")
    .trim();
}

/** For comparing headers and units: tidy, lower case, one tone placement, "tỉ" = "tỷ". Empty stays empty. */
export function foldHeader(s: string): string {
  return placeTones(tidy(s).toLowerCase()).replace(I_WORD, (word) => I_AND_Y.get(word) ?? word);
}

/** For searching without accents: "Hộ nghèo" → "ho ngheo". */
export function searchKey(s: string): string {
  return foldHeader(s)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}

/** House spelling for text that is written out: NFC, "hóa", "thủy", and "tỷ" where it is a number or a rate. */
export function normalizeOutput(s: string): string {
  return placeTones(s.normalize("NFC")).replace(
    /(?<!\p{L})([Tt])ỉ(?=\s+(?:đồng|lệ|trọng|suất|số|giá|USD|lượt|người)(?!\p{L}))|(?<=\d\s?)([Tt])ỉ(?!\p{L})/gu,
    (_all, a: string | undefined, b: string | undefined) => `${a ?? b ?? "t"}ỷ`,
  );
}

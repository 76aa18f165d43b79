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

const TONE_PAIR = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|O[ÀÁẢÃẠÈÉẺẼẸàáảãạèéẻẽẹ]|U[ỲÝỶỸỴỳýỷỹỵ])(?![A-Za-zÀ-ỹ])/gu;

/** Words written with i or y by habit; meaning does not change. */
const I_AND_Y = new Map([
  ["tỉ", "tỷ"], ["kì", "kỳ"], ["kĩ", "kỹ"], ["lí", "lý"], ["sĩ", "sỹ"], ["mĩ", "mỹ"], ["quí", "quý"], ["qui", "quy"],
]);
const I_WORD = /(?<![A-Za-zÀ-ỹ])(?:tỉ|kì|kĩ|lí|sĩ|mĩ|quí|qui)(?![A-Za-zÀ-ỹ])/gu;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

function capital(s: string): string {
  return s.charAt(0).toUpperCase() + s.slice(1);
}

/** Tone marks of open "oa", "oe", "uy" on the first vowel: hoà → hòa, thuỷ → thủy; "quý" and "hoàn" stay. */
export function placeTones(s: string): string {
  return s.replace(TONE_PAIR, (pair) => MOVED.get(pair) ?? pair);
}

/** One space, or a character that neither composing nor the replacements of `tidy` touch: most texts are made of these alone. */
function isTidy(s: string): boolean {
  let previous = 0x20;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code === 0x20) {
      if (previous === 0x20) return false;
    } else if (code < 0x300 ? code < 0x20 || (code > 0x7e && code < 0xa1) || code === 0xad || code === 0xd0 || code === 0xf0 : !((code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2027))) return false;
    previous = code;
  }
  return previous !== 0x20 || s === "";
}

/** NFC, the Icelandic Ð/ð that old keyboards give for Đ/đ mended, any run of white space one space, trimmed. */
export function tidy(s: string): string {
  if (isTidy(s)) return s;
  return s
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/Ð/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Digits and the signs about them: as many as there are rows, and nothing to fold. */
function isNumber(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x41) return false;
  return true;
}

/** One word made comparable: with its accents, and without; and as it follows another word. */
interface Word {
  readonly folded: string;
  readonly plain: string;
  readonly nextFolded: string;
  readonly nextPlain: string;
}

/** Names and headers are made of few words: each is folded once. Bounded, as texts of a whole workbook are not. */
const KNOWN = new Map<string, Word>();
const MAX_WORD = 24;
const MAX_WORDS = 4_000;

function makeWord(word: string): Word {
  const folded = placeTones(word.toLowerCase()).replace(I_WORD, (found) => I_AND_Y.get(found) ?? found);
  const plain = folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  return { folded, plain, nextFolded: ` ${folded}`, nextPlain: ` ${plain}` };
}

function wordOf(word: string): Word {
  if (word.length > MAX_WORD) return makeWord(word);
  let known = KNOWN.get(word);
  if (known === undefined) {
    if (KNOWN.size >= MAX_WORDS) KNOWN.clear();
    known = makeWord(word);
    KNOWN.set(word, known);
  }
  return known;
}

/** Both forms that texts are compared in, in one go: as `foldHeader` and as `searchKey` give them. */
export function comparableText(s: string): { readonly folded: string; readonly key: string } {
  const text = tidy(s);
  let folded = "";
  let key = "";
  for (let start = 0; start <= text.length; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    const word = text.slice(start, end);
    if (isNumber(word)) {
      const next = start === 0 ? word : ` ${word}`;
      folded += next;
      key += next;
    } else {
      const forms = wordOf(word);
      folded += start === 0 ? forms.folded : forms.nextFolded;
      key += start === 0 ? forms.plain : forms.nextPlain;
    }
    start = end + 1;
  }
  return { folded, key };
}

/** For comparing headers and units: tidy, lower case, one tone placement, "tỉ" = "tỷ". Empty stays empty. */
export function foldHeader(s: string): string {
  return comparableText(s).folded;
}

/** For searching without accents: "Hộ nghèo" → "ho ngheo". */
export function searchKey(s: string): string {
  return comparableText(s).key;
}

/** House spelling for text that is written out: NFC, "hóa", "thủy", and "tỷ" where it is a number or a rate. */
export function normalizeOutput(s: string): string {
  return placeTones(s.normalize("NFC")).replace(
    /(?<![A-Za-zÀ-ỹ])([Tt])ỉ(?=\s+(?:đồng|lệ|trọng|suất|số|giá|USD|lượt|người)(?![A-Za-zÀ-ỹ]))|(?<=\d\s?)([Tt])ỉ(?![A-Za-zÀ-ỹ])/gu,
    (_all, a: string | undefined, b: string | undefined) => `${a ?? b ?? "t"}ỷ`,
  );
}

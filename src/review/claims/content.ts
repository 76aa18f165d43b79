/** The meaningful syllables of a text, read in one pass: abbreviations spelled out, phrases of reporting and function words left out. */

/** What a word does to the reading. */
interface Word {
  readonly text: string;
  readonly skipped: boolean;
  /** Phrases that begin with it, each by its words; the first that matches counts. */
  readonly phrases: readonly (readonly string[])[];
  /** What it is short for. */
  readonly spelled: readonly Word[] | null;
}

/** Words kept in mind before the table starts anew: a language has fewer, a hostile text more. */
const MOST_WORDS = 20_000;
const SPACE = 0x20;
const HIGH_SURROGATE = 0xd800;
const LOW_SURROGATE = 0xdc00;
const AFTER_SURROGATES = 0xe000;

// Any script's letter: names from abroad are words, too.
// eslint-disable-next-line no-restricted-syntax
const LETTER = /^\p{L}$/u;
const ONE_LETTER = 1;
const NO_LETTER = 2;
/** By UTF-16 code, once asked. */
const letters = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  const known = letters[code];
  if (known !== 0) return known === ONE_LETTER;
  const letter = LETTER.test(String.fromCharCode(code));
  letters[code] = letter ? ONE_LETTER : NO_LETTER;
  return letter;
}

/** Characters of the letter at `at`: 0 where none stands there. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < HIGH_SURROGATE || code >= AFTER_SURROGATES) return isLetter(code) ? 1 : 0;
  return code < LOW_SURROGATE && LETTER.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** Where the letters end that stand from `at` on. */
function endOfWord(text: string, at: number): number {
  for (;;) {
    const known = letters[text.charCodeAt(at)];
    const length = known === ONE_LETTER ? 1 : known === NO_LETTER ? 0 : letterAt(text, at);
    if (length === 0) return at;
    at += length;
  }
}

/** Reads the meaningful words of texts. `phrases` in the order of their precedence, words parted by single spaces. */
export function wordReader(phrases: readonly string[], skipped: ReadonlySet<string>, spelledOut: ReadonlyMap<string, string>): (text: string) => string[] {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    byFirst.set(words[0] ?? "", [...(byFirst.get(words[0] ?? "") ?? []), words]);
  }
  const table = new Map<string, Word>();
  const plainWord = (text: string): Word => ({ text, skipped: skipped.has(text), phrases: byFirst.get(text) ?? [], spelled: null });
  const wordOf = (text: string): Word => {
    const known = table.get(text);
    if (known !== undefined) return known;
    if (table.size >= MOST_WORDS) table.clear();
    const spelled = spelledOut.get(text);
    const word: Word = { ...plainWord(text), spelled: spelled === undefined ? null : spelled.split(" ").map(plainWord) };
    table.set(text, word);
    return word;
  };
  /** Words of the phrase that begins at `at`; 0 where none does. */
  const phraseAt = (words: readonly Word[], joined: readonly boolean[], at: number): number => {
    for (const phrase of words[at]?.phrases ?? []) {
      let n = 1;
      while (n < phrase.length && joined[at + n - 1] === true && words[at + n]?.text === phrase[n]) n++;
      if (n === phrase.length) return n;
    }
    return 0;
  };
  return (text) => {
    const words: Word[] = [];
    // A word and the next with one space between them may be of one phrase.
    const joined: boolean[] = [];
    for (let at = 0; at < text.length; ) {
      const start = at;
      at = endOfWord(text, at);
      if (at === start) {
        at++;
        continue;
      }
      const word = wordOf(text.slice(start, at));
      for (const part of word.spelled ?? [word]) {
        words.push(part);
        joined.push(true);
      }
      joined[joined.length - 1] = text.charCodeAt(at) === SPACE && letterAt(text, at + 1) > 0;
    }
    const out: string[] = [];
    for (let i = 0; i < words.length; ) {
      const word = words[i];
      const phrase = word === undefined || word.phrases.length === 0 ? 0 : phraseAt(words, joined, i);
      if (word !== undefined && phrase === 0 && !word.skipped) out.push(word.text);
      i += Math.max(1, phrase);
    }
    return out;
  };
}

/** Recognises text typed in TCVN3 (.Vn…) or VNI fonts, and converts it on request. */
import { TCVN3, VNI } from "./legacy-tables";
import { isSyllable } from "./syllable";

export type LegacyEncoding = "TCVN3" | "VNI";

/** Letters that only Unicode Vietnamese has; one of them and the text is no legacy text. */
const UNICODE_VIETNAMESE = /[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u0300-\u0323]/u;
const HIGH = /[\u00a1-\u00ff]/;
/** Bytes that are signs, not letters, in Latin-1: inside a word only an old font puts them there. */
const SIGN_IN_WORD = /[a-z][\u00a1-\u00bf\u00d7\u00f7]|[\u00a8\u00a9\u00ab-\u00ae\u00b5-\u00be][a-z]/i;
const MAX_WORDS = 400;

function convertWith(s: string, encoding: LegacyEncoding): string {
  if (encoding === "TCVN3") return Array.from(s, (c) => TCVN3.get(c) ?? c).join("");
  let out = "";
  for (let i = 0; i < s.length; i++) {
    const two = VNI.get(s.slice(i, i + 2));
    if (two !== undefined && i + 1 < s.length) {
      out += two;
      i++;
    } else out += VNI.get(s.charAt(i)) ?? s.charAt(i);
  }
  return out;
}

function words(s: string): string[] {
  return s.split(/[\s\d.,;:!?()"'/%+-]+/).filter((w) => w !== "").slice(0, MAX_WORDS);
}

function looksLike(s: string, encoding: LegacyEncoding): boolean {
  const marked = words(s)
    .filter((word) => HIGH.test(word))
    .map((word) => {
      const converted = convertWith(word, encoding);
      return { was: isSyllable(word), is: isSyllable(converted), changed: converted !== word };
    });
  const changed = marked.filter((word) => word.changed);
  const good = changed.filter((word) => word.is).length;
  const wellFormed = marked.filter((word) => word.was).length;
  // One odd word (a foreign name) may stand among many; two words or a sign inside a word are needed as evidence.
  const enough = good >= 2 || (good === 1 && encoding === "TCVN3" && SIGN_IN_WORD.test(s));
  if (enough && good >= MOST * marked.length && wellFormed < marked.length) return true;
  // Some bytes mean the same in both ("tính"): such words count where conversion mends most of the others.
  const mended = changed.filter((word) => word.is && !word.was).length;
  return mended >= 2 && 2 * mended >= changed.length && marked.filter((word) => word.is).length >= MOST * marked.length;
}

const MOST = 0.9;

/**
 * The old encoding a text is in, or null. `fontName` decides where it names one (".VnTime", "VNI-Times"); otherwise the
 * text must turn into well-formed Vietnamese by conversion and not be so already. Good Unicode, other languages and
 * codes give null.
 */
export function detectLegacyEncoding(s: string, fontName?: string): LegacyEncoding | null {
  const sample = s.slice(0, 4000);
  if (!HIGH.test(sample) || UNICODE_VIETNAMESE.test(sample)) return null;
  if (/^\.vn/i.test(fontName ?? "")) return "TCVN3";
  if (/^vni[- ]/i.test(fontName ?? "")) return "VNI";
  if (looksLike(sample, "TCVN3")) return "TCVN3";
  return looksLike(sample, "VNI") ? "VNI" : null;
}

/** Unicode (NFC) for a text in an old encoding; fonts whose name ends in "H" (".VnTimeH") show capitals only. */
export function convertLegacy(s: string, encoding: LegacyEncoding, fontName?: string): string {
  const unicode = convertWith(s, encoding).normalize("NFC");
  return encoding === "TCVN3" && /^\.vn.*h$/i.test(fontName ?? "") ? unicode.toUpperCase() : unicode;
}

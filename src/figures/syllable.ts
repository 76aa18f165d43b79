/** Is a word a Vietnamese syllable? Evidence for telling real Vietnamese from bytes of an old font. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = "(?:ngh|ng|nh|kh|gh|gi|ch|ph|th|tr|qu|[bcdđghklmnprstvx])?";
const OPEN_ONLY =
  "(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|yêu|oi|ôi|ơi|oai|oao|oay|oeo|ua|ui|uây|uôi|ưa|ưi|ưu|ươi|ươu|uêu|uya|uyu|uơ|uôu)";
const NUCLEUS = "(?:a|ă|â|e|ê|i|y|o|ô|ơ|u|ư|iê|yê|oa|oă|oe|uâ|uê|uy|uyê|uô|ươ|uơ|oo)";
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN_ONLY}|${NUCLEUS}(?:ch|ng|nh|[cmnpt])?)$`, "u");
const NEEDS_CODA = /(?:ă|â|iê|yê|oă|uâ|uyê|uô|ươ|oo)$/u;

/** True for one well-formed Vietnamese syllable in Unicode, any case, NFC or NFD. */
export function isSyllable(word: string): boolean {
  if (word.length === 0 || word.length > 24) return false;
  const apart = word.toLowerCase().normalize("NFD");
  if ((apart.match(TONES) ?? []).length > 1) return false;
  const toneless = apart.replace(TONES, "").normalize("NFC");
  return SYLLABLE.test(toneless) && !NEEDS_CODA.test(toneless);
}

/** A total whose own words name its kinds: "tổng đàn trâu, bò 1.095 con (bò …, trâu …)", "số thành lập mới và quay trở lại hoạt động là …". */
import type { Claim } from "../../claims/claim";
import { contentWords } from "../../claims/words";
import { nounOf } from "../../reading/figure";

/** So many kinds a name holds. */
const MOST_KINDS = 4;
const JOINS = /\s*[,/]\s*|\s+(?:và|với|cùng)\s+|\s+[-–]\s+/u;

/** The words of each that the others do not have. */
function ownWords(texts: readonly string[]): readonly (readonly string[])[] {
  const words = texts.map((text) => contentWords(text));
  return words.map((own, i) => own.filter((word) => !words.some((others, j) => j !== i && others.includes(word))));
}

/** True where the joined words of the total, up to its figure, are as many as the parts and each is the kind of one; `texts`: the words of each part. */
export function namesAll(total: Claim, texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.length > MOST_KINDS) return false;
  const name = total.reading.lead.trimEnd().replace(/:$/, "").replace(/^.*[:;(]/su, "");
  const joined = `${name} ${nounOf(total.figure)}`.split(JOINS).filter((piece) => piece.trim() !== "");
  if (joined.length < texts.length) return false;
  const pieces = joined.slice(-texts.length).map((piece) => contentWords(piece));
  const own = ownWords(texts);
  const found = own.map((words) => pieces.findIndex((piece) => words.some((word) => piece.includes(word))));
  return !found.includes(-1) && new Set(found).size === texts.length;
}

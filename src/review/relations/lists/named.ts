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

/** True where the piece of the name is that kind: its last word in the first piece, which begins with what is counted; half of its words in another. */
function names(piece: readonly string[], first: boolean, words: readonly string[]): boolean {
  const last = piece[piece.length - 1];
  if (last === undefined) return false;
  return first ? words.includes(last) : piece.filter((word) => words.includes(word)).length * 2 >= piece.length;
}

/** True where the joined words of the total, up to its figure, are as many as the parts and each names one; `texts`: the words of each part. */
export function namesAll(total: Claim, texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.length > MOST_KINDS) return false;
  const name = total.reading.lead.trimEnd().replace(/:$/, "").replace(/^.*[:;(]/su, "");
  const joined = (JOINS.test(name) ? name : `${name} ${nounOf(total.figure)}`).split(JOINS).filter((piece) => piece.trim() !== "");
  if (joined.length < texts.length) return false;
  const pieces = joined.slice(-texts.length).map((piece) => contentWords(piece));
  const found = ownWords(texts).map((words) => pieces.findIndex((piece, i) => names(piece, i === 0, words)));
  return !found.includes(-1) && new Set(found).size === texts.length;
}

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

const piecesOf = (name: string): readonly string[] => name.split(JOINS).filter((piece) => piece.trim() !== "");

/** True where each part is named by a piece of its own. */
function eachNamed(joined: readonly string[], texts: readonly string[]): boolean {
  const pieces = joined.map((piece) => contentWords(piece));
  const found = ownWords(texts).map((words) => pieces.findIndex((piece, i) => names(piece, i === 0, words)));
  return !found.includes(-1) && new Set(found).size === texts.length;
}

const MOST_NAME = 80;
/** Where what is counted is no longer named. */
const PLACED = /(?:[.;:()]|,?\s+(?:trên|tại|ở|của|trong|thuộc|năm|tháng|quý|với|so|đạt|tăng|giảm|bằng|gồm|chiếm)(?![A-Za-zÀ-ỹ])).*$/su;

/** "346,2 nghìn lượt khách tham quan, lưu trú trên địa bàn": what stands behind the figure names just the kinds. */
function namedBehind({ figure, reading }: Claim, texts: readonly string[]): boolean {
  const noun = nounOf(figure);
  const tail = reading.text.slice(figure.unitEnd, figure.unitEnd + MOST_NAME).toLowerCase().replace(PLACED, "").trim();
  // "19.740 đồng một lít, xăng A 21.260 đồng": up to a figure it is the next one's name.
  if (/\d/.test(tail)) return false;
  const joined = piecesOf(tail.startsWith(noun) ? tail : `${noun} ${tail}`);
  return joined.length === texts.length && eachNamed(joined, texts);
}

/** True where the joined words of the total, up to its figure or behind it, are as many as the parts and each names one; `texts`: the words of each part. */
export function namesAll(total: Claim, texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.length > MOST_KINDS) return false;
  const name = total.reading.lead.trimEnd().replace(/:$/, "").replace(/^.*[:;(]/su, "");
  const joined = piecesOf(JOINS.test(name) ? name : `${name} ${nounOf(total.figure)}`);
  return (joined.length >= texts.length && eachNamed(joined.slice(-texts.length), texts)) || namedBehind(total, texts);
}

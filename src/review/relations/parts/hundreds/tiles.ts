/** Several structures told one after another: "năm 2020 A 42,1%, B 31,4%, C 26,5%; năm 2024 A 39,8%, …", "nam 51,8%, nữ 48,2%; thành thị 33,4%, nông thôn 66,6%". */
import { HUNDRED, sum } from "../../../../figures";
import { contentWords } from "../../../claims/words";
import type { Figure } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { hundred, LEAST, makeHundred, MOST, slippedHundred } from "./made";
import { isPair } from "../../pairs";

/** Percentages in order, each with the words in front of it. */
export interface Row {
  readonly figures: readonly Figure[];
  readonly names: readonly string[];
  /** Every one is told to be a share. */
  readonly said: boolean;
}

/** What a coincidence explains at most: of percentages that no word calls shares; of two of them. */
const ANY = 0.05;
const OF_TWO = 0.02;
/** Percentages that follow others of a structure lie so closely: one in so many points. */
const SPREAD = 33;
const SPREAD_OF_TWO = 50;

/** The chance that percentages from one of so many starts on make a hundred without being a structure. */
function chanceOf(figures: readonly Figure[], starts: number): number {
  const width = figures.reduce((all, { decimals }) => all + 10 ** -decimals, 0);
  return (starts * width) / (figures.length === 2 ? SPREAD_OF_TWO : SPREAD);
}

/** The row as percentages of structures that follow one another; `until` of each is the place behind its last one. */
interface Tile {
  readonly from: number;
  readonly until: number;
  readonly chance: number;
}

function likely({ names, said }: Row, { from, until, chance }: Tile): boolean {
  const two = until - from === 2;
  if (said && (!two || names.length === 2)) return true;
  return chance <= (two ? OF_TWO : ANY) || (two && isPair(names.slice(from, until)));
}

/** Stretches that make a hundred, from left to right, the shortest first. */
function tilesOf(row: Row): Tile[] {
  const tiles: Tile[] = [];
  for (let from = 0; from + 1 < row.figures.length; from++) {
    for (let until = from + 2; until <= Math.min(row.figures.length, from + MOST); until++) {
      const figures = row.figures.slice(from, until);
      if (!makeHundred(figures)) continue;
      const tile = { from, until, chance: chanceOf(figures, row.figures.length - 1) };
      tiles.push(tile);
      from = until - 1;
      break;
    }
  }
  return tiles;
}

/** True where tiles of one size cover the whole row: chance would have to make each of them. */
function covering(row: Row, tiles: readonly Tile[]): boolean {
  const [first] = tiles;
  if (first === undefined || tiles.length < 2) return false;
  const size = first.until - first.from;
  return size * tiles.length === row.figures.length && tiles.every((tile, i) => tile.from === i * size && tile.until === tile.from + size) && tiles.reduce((all, { chance }) => all * chance, 1) <= ANY;
}

const DASH = /^\s*[-–]\s*$/;

/** What the two name in the same places is the same, or nothing but dashes part them. */
function alike(row: Row, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const [x, y] = [row.names[a + i] ?? "", row.names[b + i] ?? ""];
    if (i > 0 && (DASH.test(x) || DASH.test(y))) continue;
    const known = new Set(contentWords(x));
    if (i > 0 && !contentWords(y).some((word) => known.has(word))) return false;
  }
  return true;
}

/** Percentage points that the shares of one structure, told in full the time before, lie from a hundred where one of them is wrong. */
const NEAR = 2;

const nearly = (figures: readonly Figure[]): boolean => sum(figures.map(({ value }) => value)).minus(HUNDRED).abs().lte(NEAR);

/** The one structure among others of its size that one slip keeps from a hundred, or that nearly makes it. */
function broken(row: Row, tiles: readonly Tile[]): Draft[] {
  const [first] = tiles;
  if (first === undefined) return [];
  const size = first.until - first.from;
  if (size < LEAST || row.figures.length % size !== 0 || row.figures.length < 2 * size || tiles.some((tile) => tile.from % size !== 0 || tile.until !== tile.from + size)) return [];
  const whole = new Set(tiles.map(({ from }) => from));
  const missing = Array.from({ length: row.figures.length / size }, (_, i) => i * size).filter((from) => !whole.has(from));
  const [from] = missing;
  if (from === undefined || missing.length > 1) return [];
  const figures = row.figures.slice(from, from + size);
  if (figures.some(({ hedge, decimals }) => hedge !== null || decimals === 0) || !alike(row, first.from, from, size) || !(slippedHundred(figures) || nearly(figures))) return [];
  return hundred(figures, "review");
}

/** The structures of a row: those that make a hundred, and one among them that a slip keeps from it. */
export function structuresIn(row: Row): Draft[] {
  const all = tilesOf(row);
  const tiles = covering(row, all) ? all : all.filter((tile) => likely(row, tile));
  const made = tiles.flatMap(({ from, until }) => hundred(row.figures.slice(from, until), null));
  return made.length === 0 ? [] : [...made, ...broken(row, tiles)];
}

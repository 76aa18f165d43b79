/** Arithmetic: rounding, powers, remainders, random numbers. */
import type { CellError } from "../../model/types";
import { DIV0, NUM, VALUE } from "../errors";
import { finite, power } from "../operators";
import { fixed, orElse, type FunctionSet, type FunctionSpec } from "./define";

/** Moves the decimal point without the error of multiplying: 1.005 → 100.5 at two places. */
function shifted(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return Number(`${Number(mantissa)}e${Number(exponent) + places}`);
}

type Rounding = (magnitude: number) => number;

/** Rounds the magnitude at 15 significant digits, as Excel does, so that ROUND(1.005,2) is 1.01. */
function rounded(value: number, digits: number, how: Rounding): number | CellError {
  const places = Math.trunc(digits);
  if (value === 0) return 0;
  if (places > 307 || (places > 0 && Math.abs(value) >= 1e15)) return value;
  if (places < -307) return how === Math.ceil ? NUM : 0;
  const result = shifted(how(Math.abs(shifted(value, places))), -places) * Math.sign(value);
  return result === 0 ? 0 : finite(result);
}

const nearest: Rounding = (magnitude) => Math.floor(Number((magnitude + 0.5).toPrecision(15)));

function multiple(value: number, step: number, how: (quotient: number) => number): number | CellError {
  if (step === 0 || value === 0) return 0;
  return finite(Number((how(Number((value / step).toPrecision(15))) * step).toPrecision(15)));
}

function one(compute: (value: number) => number | CellError): FunctionSpec {
  return fixed(["n"], (_frame, value) => {
    const result = compute(value);
    return typeof result === "number" ? finite(result) : result;
  });
}

function modulo(value: number, divisor: number): number | CellError {
  if (divisor === 0) return DIV0;
  const remainder = value - divisor * Math.floor(value / divisor);
  return Math.abs(remainder) < Math.abs(value) * 2 ** -50 || Math.abs(remainder - divisor) < Math.abs(divisor) * 1e-15 ? 0 : remainder;
}

function combinations(n: number, k: number): number | CellError {
  const from = Math.trunc(n);
  const take = Math.trunc(k);
  if (take < 0 || from < take) return NUM;
  let result = 1;
  for (let i = 1; i <= Math.min(take, from - take, 100_000); i++) result = (result * (from - Math.min(take, from - take) + i)) / i;
  return finite(Math.round(result));
}

function factorial(n: number): number | CellError {
  const to = Math.trunc(n);
  if (to < 0 || to > 170) return NUM;
  let result = 1;
  for (let i = 2; i <= to; i++) result *= i;
  return result;
}

function logarithm(value: number, base: number): number | CellError {
  if (value <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  const result = base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
  return Number(result.toPrecision(15));
}

const parity = (value: number, odd: boolean): number => {
  let magnitude = Math.ceil(Math.abs(value));
  if ((magnitude % 2 === 1) !== odd) magnitude += 1;
  return value < 0 ? -magnitude : magnitude;
};

function rounding(how: Rounding): FunctionSpec {
  return fixed(["n", "n?"], (_frame, value, digits) => rounded(value, orElse(digits, 0), how));
}

const ceiling: FunctionSpec = fixed(["n", "n?"], (_frame, value, step) => (value > 0 && orElse(step, 1) < 0 ? NUM : multiple(value, orElse(step, 1), Math.ceil)));
const floor: FunctionSpec = fixed(["n", "n?"], (_frame, value, step) => (value > 0 && orElse(step, 1) < 0 ? NUM : step === 0 && value !== 0 ? DIV0 : multiple(value, orElse(step, 1), Math.floor)));
const ceilingMath: FunctionSpec = fixed(["n", "n?", "n?"], (_frame, value, step, away) => multiple(value, Math.abs(orElse(step, 1)), value < 0 && orElse(away, 0) !== 0 ? Math.floor : Math.ceil));
const floorMath: FunctionSpec = fixed(["n", "n?", "n?"], (_frame, value, step, away) => multiple(value, Math.abs(orElse(step, 1)), value < 0 && orElse(away, 0) !== 0 ? Math.ceil : Math.floor));

export const MATHS: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    ["ROUND", fixed(["n", "n"], (_frame, value, digits) => rounded(value, digits, nearest))],
    ["ROUNDUP", fixed(["n", "n"], (_frame, value, digits) => rounded(value, digits, Math.ceil))],
    ["ROUNDDOWN", fixed(["n", "n"], (_frame, value, digits) => rounded(value, digits, Math.floor))],
    ["TRUNC", rounding(Math.floor)],
    ["MROUND", fixed(["n", "n"], (_frame, value, step) => (value * step < 0 ? NUM : multiple(value, step, Math.round)))],
    ["CEILING", ceiling],
    ["FLOOR", floor],
    ["CEILING.MATH", ceilingMath],
    ["FLOOR.MATH", floorMath],
    ["INT", one((value) => Math.floor(Number(value.toPrecision(15))))],
    ["ABS", one(Math.abs)],
    ["SIGN", one(Math.sign)],
    ["SQRT", one((value) => (value < 0 ? NUM : Math.sqrt(value)))],
    ["EXP", one(Math.exp)],
    ["LN", one((value) => (value <= 0 ? NUM : Math.log(value)))],
    ["LOG10", one((value) => logarithm(value, 10))],
    ["LOG", fixed(["n", "n?"], (_frame, value, base) => logarithm(value, orElse(base, 10)))],
    ["POWER", fixed(["n", "n"], (_frame, base, exponent) => power(base, exponent))],
    ["MOD", fixed(["n", "n"], (_frame, value, divisor) => modulo(value, divisor))],
    ["QUOTIENT", fixed(["n", "n"], (_frame, value, divisor) => (divisor === 0 ? DIV0 : Math.trunc(value / divisor)))],
    ["EVEN", one((value) => parity(value, false))],
    ["ODD", one((value) => parity(value, true))],
    ["PI", fixed([], () => Math.PI)],
    ["FACT", one(factorial)],
    ["COMBIN", fixed(["n", "n"], (_frame, n, k) => combinations(n, k))],
    ["RAND", fixed([], (frame) => frame.world.random(), { volatile: true })],
    [
      "RANDBETWEEN",
      fixed(
        ["n", "n"],
        (frame, low, high) => {
          const from = Math.ceil(low);
          const to = Math.floor(high);
          return to < from ? (low > high ? NUM : VALUE) : from + Math.floor(frame.world.random() * (to - from + 1));
        },
        { volatile: true },
      ),
    ],
  ]),
};

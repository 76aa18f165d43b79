/** What an average divides, and among how many of what: "triệu đồng/hộ", "bình quân mỗi hộ", "tấn/người/năm", "bác sĩ/vạn dân". */
import { decimal, parseUnit, type Decimal, type Unit } from "../../../figures";
import { oncePerText } from "../../once";
import { kindOf, nounOf, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";

export interface Rate {
  /** The kind of the total; of what is counted its noun. */
  readonly kind: string;
  readonly noun: string;
  /** One of the average's own unit in base units of the total. */
  readonly factor: Decimal;
  /** What it is divided among. */
  readonly below: string;
  /** The kind of a measure below ("ha"); null for things that are counted. */
  readonly measured: string | null;
  /** So many of them at a time: 10.000 for "vạn dân", one hectare in m². */
  readonly each: Decimal;
  /** Rates of the population are averages without saying so. */
  readonly population: boolean;
  /** Said in words ("mỗi suất"), not by a stroke. */
  readonly said: boolean;
}

const OF_POPULATION = /^(?:1\s+)?(vạn|10\.000|1\.000|100)\s*dân$/;
const POPULATIONS: Readonly<Record<string, number>> = { vạn: 10_000, "10.000": 10_000, "1.000": 1000, "100": 100 };
export const PEOPLE = /^(?:người|dân|(?:nhân )?khẩu|lao động|học sinh|học viên|sinh viên|lưu học sinh|cán bộ|công chức|viên chức|giáo viên|đảng viên|đoàn viên|hội viên|đại biểu|thí sinh|công nhân|đối tượng|trẻ)(?![A-Za-zÀ-ỹ])/u;

const unitOf = oncePerText((text: string): Unit | null => parseUnit(text));

/** "hợp tác xã" for "htx". */
function spelled(noun: string): string {
  const unit = unitOf(noun);
  return unit?.dimension === "count" && unit.factor.eq(1) ? unit.base : noun;
}

/** "hộ" of "hộ vay", "lượt hộ", "hộ"; people by whatever name. */
export function isNamed(noun: string, name: string): boolean {
  const wanted = spelled(name);
  if (noun === "" || wanted === "") return false;
  return noun === wanted || noun.startsWith(`${wanted} `) || wanted.startsWith(`${noun} `) || noun.endsWith(` ${wanted}`) || (PEOPLE.test(wanted) && PEOPLE.test(noun));
}

/** Of "triệu đồng/hộ", "kg/người/năm", "tỷ đồng/ha". */
function inUnit(average: Figure): Rate | null {
  const [head, tail, ...more] = (average.unit?.label ?? average.noun).split("/").map((part) => part.trim());
  if (head === undefined || tail === undefined || more.length > 1 || (more.length === 1 && more[0] !== "năm")) return null;
  const above = parseUnit(head, { allowUnknown: true });
  if (above === null) return null;
  const top = { kind: above.dimension === "count" ? "count" : `${above.dimension}:${above.base}`, noun: above.dimension === "count" ? above.base : "", factor: above.factor };
  const population = OF_POPULATION.exec(tail)?.[1];
  if (population !== undefined) return { ...top, below: "người", measured: null, each: decimal(POPULATIONS[population] ?? 1), population: true, said: false };
  const unit = parseUnit(tail);
  if (unit?.dimension === "time") return null;
  const measured = unit !== null && unit.dimension !== "count" ? `${unit.dimension}:${unit.base}` : null;
  return { ...top, below: tail, measured, each: measured === null ? decimal(1) : (unit?.factor ?? decimal(1)), population: false, said: false };
}

const NOT_THINGS = "(?!(?:năm|quý|tháng|tuần|ngày|lần|khi|nơi|loại|địa bàn|cơ sở|đây|đó)(?![A-Za-zÀ-ỹ]))";
/** "bình quân mỗi lớp", "mỗi suất", "vốn đăng ký bình quân một doanh nghiệp thành lập mới", "bình quân trên lớp". */
const EACH = new RegExp(`(?:(?<![A-Za-zÀ-ỹ])(?:mỗi|từng)|(?:bình quân|trung bình|tính ra)(?:(?: cho| trên)? (?:một|1|từng)| trên))\\s+(?:1 )?(${NOT_THINGS}[A-Za-zÀ-ỹ]+\\d?(?:\\s+[A-Za-zÀ-ỹ]+){0,5})\\s*$`, "u");
/** "bình quân 64 triệu đồng một hộ", "180 tỷ đồng cho mỗi dự án", "1,5 triệu đồng/chủ rừng". */
const EACH_BEHIND = new RegExp(`^\\s*(?:(?:(?:cho|trên)\\s+)?(?:mỗi|một|1)\\s+|(?:đồng\\s?)?/\\s?(?:1\\s+)?)(${NOT_THINGS}[A-Za-zÀ-ỹ]+\\d?(?:\\s+[A-Za-zÀ-ỹ]+){0,3})`, "u");
/** "9,5 bác sĩ trên một vạn dân". */
const POPULATION_BEHIND = /^\s*(?:(?:trên|cho)\s+)?(?:(?:mỗi|một|1)\s+)?(vạn|10\.000|1\.000|100)\s*dân(?![A-Za-zÀ-ỹ])/u;
/** "bình quân đầu người". */
const HEAD = /(?:bình quân|trung bình)(?:\s+(?:trên|theo|một|mỗi|tính))*\s+đầu\s+(người)\s*$/u;
/** "bình quân một doanh nghiệp trong 7 tháng là": when it was, and how the value is led up to. */
const ITS_TIME = /(?:\s+(?:trong|của|tính|kỳ này|(?:\d{1,2}\s+)?tháng(?:\s+đầu)?(?:\s+\d{1,2}(?!\s+tháng))?|quý\s+(?:\d|i{1,3}|iv)|(?:cả\s+)?năm(?:\s+20\d\d)?|đạt|là|ước|khoảng))+\s*$/u;
const SAYS_AVERAGE = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|tính ra)(?![A-Za-zÀ-ỹ])/u;

/** "mỗi suất từ 500 nghìn đồng", "mỗi suất gồm 500 nghìn đồng và quà". */
const NO_AVERAGE = /(?<![A-Za-zÀ-ỹ])(?:từ|gồm|tối thiểu|tối đa|ít nhất|không quá|kèm|cộng|thêm|tăng|giảm)(?![A-Za-zÀ-ỹ])/u;

/** The measure that words begin with: "mét đường", "ha", "km". */
const measureIn = oncePerText((below: string): Unit | null => {
  const words = below.split(/\s+/);
  for (let n = Math.min(2, words.length); n > 0; n--) {
    const unit = unitOf(words.slice(0, n).join(" "));
    if (unit !== null) return unit.dimension === "length" || unit.dimension === "area" || unit.dimension === "mass" || unit.dimension === "volume" ? unit : null;
  }
  return null;
});

function inWords({ figure, reading }: Claim): Rate | null {
  const [head = "", ...more] = (figure.unit?.label ?? "").split("/");
  const yearly = more.length === 1 && more[0]?.trim() === "năm" ? unitOf(head.trim()) : null;
  if (more.length > 0 && yearly === null) return null;
  const top = yearly === null ? { kind: kindOf(figure), noun: nounOf(figure), factor: figure.unit?.factor ?? decimal(1) } : { kind: yearly.dimension === "count" ? "count" : `${yearly.dimension}:${yearly.base}`, noun: yearly.dimension === "count" ? yearly.base : "", factor: yearly.factor };
  const population = POPULATION_BEHIND.exec(reading.tail)?.[1];
  if (population !== undefined) return { ...top, below: "người", measured: null, each: decimal(POPULATIONS[population] ?? 1), population: true, said: false };
  // "bình quân mỗi xã đạt 18,5 tiêu chí": the verb stands for itself, the words in front of it.
  const clause = (reading.operator === "đạt" && reading.clause.trim() === "" ? (/[^,;.()]*$/.exec(reading.lead)?.[0] ?? "") : reading.clause).trimEnd();
  const below = HEAD.exec(clause.replace(ITS_TIME, ""))?.[1] ?? (yearly !== null ? undefined : EACH.exec(clause)?.[1] ?? EACH.exec(clause.replace(ITS_TIME, ""))?.[1]) ?? (SAYS_AVERAGE.test(reading.clause) ? EACH_BEHIND.exec(reading.tail)?.[1] : undefined);
  if (below === undefined || NO_AVERAGE.test(below)) return null;
  const unit = measureIn(below);
  return { ...top, below, measured: unit === null ? null : `${unit.dimension}:${unit.base}`, each: unit?.factor ?? decimal(1), population: false, said: true };
}

/** Null for rates of time, and for what is no average. */
export function rateOf(average: Claim): Rate | null {
  return inUnit(average.figure) ?? inWords(average);
}

/** "mỗi hộ nộp", "một doanh nghiệp thành lập mới": what is counted, with words behind it. */
export function isBelow({ below, said }: Rate, noun: string): boolean {
  if (!said) return isNamed(noun, below);
  const words = below.split(" ");
  // "phi công" and "mỗi phi đoàn" have nothing but a syllable in common.
  const apart = words.length > 1 && unitOf(words[0] ?? "") === null && noun.startsWith(`${words[0] ?? ""} `) && noun.split(" ")[1] !== words[1];
  return words.some((_word, i) => (i < words.length - 1 || !apart) && isNamed(noun, words.slice(0, words.length - i).join(" ")));
}

/** Whether a claim can be the number of those among whom it is divided. */
export function isCount({ figure }: Claim, rate: Rate): boolean {
  const { below, each, measured } = rate;
  if (figure.denominator !== null || !figure.value.gt(0)) return false;
  if (measured !== null) return kindOf(figure) === measured;
  const whole = figure.whole || figure.decimals === 0 || figure.unit?.factor.gt(1) === true || (each.gt(1) && figure.unit?.dimension === "count");
  return whole && (isBelow(rate, nounOf(figure)) || (figure.unit !== null && figure.unit.label === below));
}

/** Whether a claim can be what is divided. */
export function isTotal({ figure, reading, label }: Claim, { kind, noun }: Rate): boolean {
  if (figure.denominator !== null || kindOf(figure) !== kind) return false;
  if (kind !== "count") return true;
  // "11.430 lượt cán bộ, chiến sĩ" are people; "số bác sĩ 978" names them in front.
  const own = nounOf(figure);
  // "lượt tiêu chí" are criteria, each told for every place that meets it.
  if (own === "lượt") return PEOPLE.test(noun) ? PEOPLE.test(reading.tail.trim()) : noun !== "" && noun !== own && reading.tail.trim().startsWith(noun);
  return own === "" ? label.replace(/sĩ/g, "sỹ").endsWith(noun.replace(/sĩ/g, "sỹ")) : isNamed(own, noun);
}

/** How an indicator is compared: in percent of its target, or in points; and whether it accumulates over the year. */
import { searchKey, type Unit } from "../figures";
import type { Measure } from "./types";

const GROWTH_NAME =
  /^(?:[-+*•]\s*)?(?:muc |ty le |chi so )?(?:toc do (?:tang|phat trien)|tang truong|ty le tang(?! dan so)|tang (?!ty le|dan so|tu nhien|ho|so)|(?:gia tri )?tang them\b|gtgt\b)|\btoc do (?:tang|phat trien|tang truong)\b|\btang truong (?:kinh te|grdp|gdp|tin dung)\b|\b(?:muc|nhip do|ty le) tang truong\b/;
const GROWTH_INDEX = /\bchi so (?:san xuat|gia)|\biip\b|\bcpi\b/;
const PER_HEAD = /\b(?:binh quan|bq|tren dau nguoi|dau nguoi|\/ ?nguoi|\/ ?ho|\/ ?ha|\/ ?xa|\/ ?vuon|\/ ?van dan|tren van dan|tren 1 ha|tren mot ha|nang suat|mat do)\b|\bso [^,;]{1,30} ?\/ ?(?:van dan|1000 dan|1\.000 dan)/;

/** Measure of an indicator from its unit first, its name second. No unit and no cue: an amount. */
export function measureOf(name: string, unit: Unit | null): Measure {
  return measureOfKey(searchKey(name), unit);
}

/** As `measureOf`, for a name already made comparable by `searchKey`. */
export function measureOfKey(key: string, unit: Unit | null): Measure {
  if (unit !== null) {
    if (unit.dimension === "points") return "rate";
    if (unit.dimension === "percent") return GROWTH_NAME.test(key) && !/\bdan so\b|\bty suat\b/.test(key) && !GROWTH_INDEX.test(key) ? "growth-rate" : "rate";
    if (unit.dimension === "intensity") return "intensity";
    if (PER_HEAD.test(key)) return "intensity";
    return unit.dimension === "count" ? "count" : "amount";
  }
  if (/^(?:ty le|ti le|ty trong|co cau|ty suat)\b|\(%\)/.test(key)) return "rate";
  if (/^(?:toc do tang|tang truong)\b/.test(key)) return "growth-rate";
  if (PER_HEAD.test(key)) return "intensity";
  return "amount";
}

const STOCK_NAME =
  /\b(?:du no|(?<!thu hoi )no (?:thue|dong|xau|xay dung|xdcb|bhxh|bao hiem|phai tra|cong)|so du|nguon von huy dong|huy dong von|von huy dong|tong so|tong dan|hien co|luy ke|dan so|quy mo|nang luc|cong suat|von dieu le|tai san|hien trang|cuoi ky|thoi diem|den nay|dang hoat dong|dang(?! (?:ky|vien))|che phu|tong dien tich|so (?:ho|xa|thon|ban|truong|giuong|bac sy|doanh nghiep|htx|hop tac xa|tieu chi))\b/;
const FLOW_NAME =
  /\b(?:trong moi|trong rung|gieo trong|khai hoang|san luong|doanh thu|gia tri san xuat|gtsx|tong muc|kim ngach|xuat khau|nhap khau|thu (?:ngan sach|nsnn|noi dia|tien|thue|tu|nsdp|can doi)|tong thu|tong chi|chi (?:ngan sach|nsnn|dau tu|thuong xuyen|nsdp)|giai ngan|von dau tu|giai quyet viec lam|tao viec lam|viec lam moi|dao tao|tap huan|thanh lap moi|cap moi|cap giay|ket nap|tuyen|luot|khach(?! (?:hang|san))|so vu|tai nan|thiet hai|xay dung moi|sua chua|kien co|xoa|thoat ngheo|xuat chuong|khai thac|che bien|moi trong nam|phat trien moi|kham|tiem|hien mau|di lam viec o nuoc ngoai|xuat khau lao dong)\b/;

/** Units of what happens or is made one after another; ids keep the accents of their nouns: "nghin-lượt-khách". */
const COUNTED_AS_THEY_COME = /^(?:(?:nghin|trieu|ty)-)?(?:khách|hành-khách|viên|(?:lượt|vụ|chuyến|cuộc)(?:-.+)?)$/u;

/**
 * True where the figure adds up month by month (output, revenue, visitors), so that m/12 of the year's target is a fair
 * pace. Stocks (dân số, tổng đàn, dư nợ), intensities and rates: false. In doubt false: no pace is better than a wrong one.
 */
export function accumulates(name: string, unit: Unit | null, measure: Measure): boolean {
  return accumulatesKey(searchKey(name), unit, measure);
}

/** As `accumulates`, for a name already made comparable by `searchKey`. */
export function accumulatesKey(key: string, unit: Unit | null, measure: Measure): boolean {
  if (measure !== "amount" && measure !== "count") return false;
  if (STOCK_NAME.test(key) && !/\b(?:luot|trong moi|thanh lap moi|cap moi)\b/.test(key)) return false;
  if (FLOW_NAME.test(key)) return true;
  if (unit === null) return false;
  if (unit.dimension.startsWith("money-") || unit.dimension === "energy") return true;
  if (unit.dimension === "mass" || unit.dimension === "volume") return true;
  return COUNTED_AS_THEY_COME.test(unit.id);
}

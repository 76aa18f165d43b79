/** Which way is better: words of a direction column, bounds of a target, and a guess from the name. */
import { foldHeader, searchKey, type Comparison, type Unit } from "../figures";
import type { Direction } from "./types";

const LOWER_WORDS = new Set([
  "thap", "giam", "↓", "-", "–", "−", "xuong", "nghich", "cang thap cang tot", "thap hon", "thap hon la tot", "thap la tot", "thap tot",
  "cang giam cang tot", "giam la tot", "chieu giam", "chieu nghich", "nguoc", "am", "<", "<=", "≤", "▼", "⬇", "it", "it hon", "it hon la tot", "cang it cang tot",
  "thap hon tot hon", "giam tot", "khong qua", "toi da",
]);
const HIGHER_WORDS = new Set([
  "cao", "tang", "↑", "+", "len", "thuan", "cang cao cang tot", "cao hon", "cao hon la tot", "cao la tot", "cao tot", "cang tang cang tot",
  "tang la tot", "chieu tang", "chieu thuan", "xuoi", "duong", ">", ">=", "≥", "▲", "⬆", "nhieu", "nhieu hon", "cang nhieu cang tot",
  "cao hon tot hon", "tang tot", "toi thieu", "it nhat",
]);

/** Reads a cell of a direction column ("Cao", "Giảm", "↓", "nghịch"); null where it says nothing. */
export function parseDirection(word: string): Direction | null {
  const key = searchKey(word).replace(/[.;,()]/g, " ").replace(/\s+/g, " ").trim();
  const folded = foldHeader(word);
  if (LOWER_WORDS.has(key) || LOWER_WORDS.has(folded)) return "lower-is-better";
  if (HIGHER_WORDS.has(key) || HIGHER_WORDS.has(folded)) return "higher-is-better";
  if (/cang (?:thap|it|giam)|thap hon|giam dan/.test(key)) return "lower-is-better";
  if (/cang (?:cao|nhieu|tang)|cao hon|tang dan/.test(key)) return "higher-is-better";
  return null;
}

/** Names of what should fall: lower is better. */
const UNWANTED =
  /\b(?:ho ngheo|ho can ngheo|can ngheo|ngheo da chieu|ty le ngheo|so ho ngheo|tai ngheo|suy dinh duong|sdd|thap coi|nhe can|that nghiep|thieu viec lam|tang dan so tu nhien|tang tu nhien|ty suat sinh|muc sinh|sinh con thu (?:3|ba)|ty suat chet|tu vong|tai nan|tngt|so nguoi chet|bi thuong|cpi|chi so gia tieu dung|lam phat|no xau|no thue|no dong|no dong xdcb|no dong xay dung co ban|no qua han|ty le no|toi pham|pham phap|ma tuy|vi pham|vu chay|chay no|chay rung|thiet hai|thien tai|o nhiem|hiv|covid|ca mac|ty le mac|so mac|mac moi|nhiem benh|mac benh|ca benh|sot ret|ngo doc|bo hoc|luu ban|mu chu|tao hon|hon nhan can huyet|bao luc|(?:khieu nai|khieu kien|to cao) (?:dong nguoi|keo dai|vuot cap)|qua han|tre han|cham muon|ton dong|don thu ton|nha tam|dot nat|pha rung|chat pha|dich benh|that thoat|hao hut|ton that|mat can bang gioi tinh|ty so gioi tinh|tre em lao dong|lao dong tre em|hao phi|tieu hao|phat thai|nghien|tai pham|trom cap|xam hai|duoi nuoc|tu tu|(?:doanh nghiep|dn) (?:giai the|pha san|tam ngung|tam dung|ngung hoat dong|ngung kinh doanh)|tron thue)\b/;

/** "mức giảm tỷ lệ hộ nghèo", "số hộ thoát nghèo", "giảm nghèo": the fall itself is counted, more is better. */
const FALL_ITSELF =
  /(?:^|[-+*:(]\s*)(?:(?:muc|ty le|so|toc do|so ho|phan dau|binh quan)\s+)*(?:giam|thoat|ha thap|xoa|keo giam|giam thieu)\b(?![^,;]*\b(?:con|xuong)\b)|\b(?:muc giam|ty le giam|so giam|thoat ngheo|thoat can ngheo|giam ngheo|xoa ngheo|xoa nha tam|xoa mu)\b|\bgiam(?:\s*(?:\d|binh quan|hang nam|trong nam|so voi|$))/;

/** What is done against the unwanted, or for those who suffer it: more of it is better. */
const REMEDY =
  /\b(?:duoc (?:quan ly|dieu tri|giai quyet|xu ly|kiem soat|kham|phat hien|ho tro|cai nghien|thu hoi|vay|cap|tiep can|dao tao)|dieu tri|kham pha|dieu tra|xu ly|giai quyet|thu hoi|phong chong|khac phuc|thu gom|khong (?:co|vi pham|con|de|sinh)|dua ra khoi|ho tro|day nghe|bao hiem|bhyt|cho vay|tuyen truyen|tiep can)\b|^(?:[-+*]\s*)?(?:du no|von|kinh phi|nguon von|so buoi|so cuoc|kiem tra|thanh tra|phat hien|cuoc|tiem)\b/;

/**
 * A guess from the name: lower is better for poverty, malnutrition, unemployment, accidents, prices, bad debt and the like;
 * higher for the fall itself ("mức giảm tỷ lệ hộ nghèo"). `certain` is false where nothing in the name says so.
 */
export function guessDirection(name: string, _unit: Unit | null): { direction: Direction; certain: boolean } {
  return guessDirectionKey(searchKey(name));
}

/** As `guessDirection`, for a name already made comparable by `searchKey`. */
export function guessDirectionKey(key: string): { direction: Direction; certain: boolean } {
  if (UNWANTED.test(key)) {
    const wanted = FALL_ITSELF.test(key) || REMEDY.test(key);
    return { direction: wanted ? "higher-is-better" : "lower-is-better", certain: true };
  }
  return { direction: "higher-is-better", certain: false };
}

/** Names that count without saying what: "Số vụ", "Số người", "Số ca phát sinh". */
const BARE_COUNT = /^(?:[-+*•] ?)?(?:tong )?(?:so )?(?:luong )?(?:vu|vu viec|nguoi|ca|truong hop|doi tuong|ho|chau|tre)(?: (?:xay ra|phat sinh|trong (?:nam|ky|thang)|moi|lien quan))*$/;

/**
 * Direction of a row that only counts ("Số vụ"), from the heading it stands under ("Tai nạn giao thông"): lower is better
 * where the heading names what is unwanted, else null. `key` is the row's name made comparable by `searchKey`.
 */
export function directionUnderHeading(key: string, heading: string): Direction | null {
  if (heading === "" || !BARE_COUNT.test(key)) return null;
  const above = guessDirectionKey(searchKey(heading));
  return above.certain && above.direction === "lower-is-better" ? above.direction : null;
}

/** "≤", "dưới", "không quá" mean lower is better; "≥", "trên", "từ … trở lên" higher; other targets say nothing. */
export function directionOfBound(comparison: Comparison): Direction | null {
  if (comparison === "at-most" || comparison === "below") return "lower-is-better";
  return comparison === "at-least" || comparison === "above" ? "higher-is-better" : null;
}

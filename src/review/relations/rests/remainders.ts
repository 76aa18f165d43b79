/** A stock from the start of a period to its end, and what is carried over with what came in. */
import { kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { shown, type Draft } from "../draft";
import { claimsByGroup } from "../lists/inline";
import { isValue } from "../lists/partlist";
import type { Term } from "../slips";
import { restDraft, termsDraft } from "../totals";

function balanceDraft(terms: readonly Term[], result: Figure, of: Quotable): Draft[] {
  const draft = termsDraft({ figure: result, sign: 1 }, terms, (ok) => (ok ? `Số còn lại khớp với các số đã nêu (${quoted(of)}).` : `Cần rà soát ${quoted(of)}: tính từ các số đã nêu ra kết quả khác ${shown(result)}.`));
  return [{ ...draft, figures: [...terms.map(({ figure }) => figure), result] }];
}

const OPENING = /đầu (?:kỳ|năm|tháng|quý)|(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|tồn (?:kỳ|năm|tháng) trước|số dư năm trước/u;
const CLOSING = /cuối (?:kỳ|năm|tháng|quý)|(?<![A-Za-zÀ-ỹ])còn(?: lại)?(?![A-Za-zÀ-ỹ])|chuyển (?:sang )?(?:kỳ|năm|tháng) sau/u;
const ADDS = /(?<![A-Za-zÀ-ỹ])(?:tái|phát sinh|mới|tăng thêm|bổ sung|nhập thêm|tiếp nhận|thụ lý|chuyển đến|gia nhập|kết nạp|tuyển|thu(?!\s+hồi)|vận động|huy động)(?![A-Za-zÀ-ỹ])/u;
const TAKES = /(?<![A-Za-zÀ-ỹ])(?:chi|sử dụng|thoát|giải quyết|giải thể|thu hồi|chuyển đi|ra khỏi|xóa|chết|rút|nghỉ việc|thôi việc|hoàn thành|đã|trả)(?![A-Za-zÀ-ỹ])/u;

/** What the figures do not tell, or tell together with others: "chưa kể các khoản tạm ứng", "gồm cả lãi tiền gửi", "sau khi trừ hao hụt". */
const BESIDES = /(?<![A-Za-zÀ-ỹ])(?:(?:chưa|không|đã) (?:kể|tính|bao gồm|gồm|trừ|loại)|(?:bao )?gồm(?: cả)?|kể cả|tính cả|ngoài ra|sau khi|chưa có số|riêng|(?:có|đã|được) (?:cộng|bù|bổ sung|cấp bù|tài trợ)|cộng (?:thêm|lãi|cả)|do|nhờ)(?![A-Za-zÀ-ỹ])/u;

/** "đầu kỳ 260 hộ; thoát nghèo 52 hộ; phát sinh 6 hộ; cuối kỳ 214 hộ": every figure between says which way it goes. */
function flows(read: ReadParagraph): Draft[] {
  return [...claimsByGroup(read)].flatMap(([, all]): Draft[] => {
    const claims = all.filter((c) => isValue(c) && c.figure.denominator === null);
    return claims.flatMap((opening, i): Draft[] => {
      if (!OPENING.test(opening.reading.clause) || CLOSING.test(opening.reading.clause) || ADDS.test(opening.reading.clause)) return [];
      const end = claims.findIndex((c, j) => j > i + 1 && j <= i + 6 && CLOSING.test(`${c.reading.clause} ${c.reading.operator}`));
      const closing = claims[end];
      if (closing === undefined || closing.figure.hedge !== null) return [];
      const terms: Term[] = [{ figure: opening.figure, sign: 1 }];
      for (const claim of claims.slice(i + 1, end)) {
        const told = `${claim.reading.clause} ${claim.reading.tail}`;
        const [adds, takes] = [ADDS.test(told), TAKES.test(told)];
        if (adds === takes) return [];
        terms.push({ figure: claim.figure, sign: adds ? 1 : -1 });
      }
      const oneThing = [...terms, closing].every(({ figure }) => sameThing(figure, opening.figure) || (kindOf(figure) === kindOf(opening.figure) && nounOf(figure) === ""));
      const drafts = oneThing ? balanceDraft(terms, closing.figure, closing) : [];
      const sentence = read.structure.groups[opening.group];
      const low = read.paragraph.content.low.slice(opening.figure.end, sentence?.end);
      // "cuối kỳ 214 hộ (chưa kể hộ mới chuyển đến)": something moved that no figure tells.
      if (BESIDES.test(low)) return drafts.filter(({ verdict }) => verdict === "consistent");
      // "đầu năm 9.100 hộ; thoát nghèo 3.400 hộ; cuối năm 8.900 hộ": who came to it may be left untold.
      return terms.slice(1).some(({ sign }) => sign !== terms[1]?.sign) ? drafts : drafts.filter(({ verdict }) => verdict === "consistent");
    });
  });
}

const NEW = /(?:tiếp nhận|nhận|thụ lý) mới|mới (?:tiếp nhận|thụ lý|phát sinh)|phát sinh (?:mới|trong kỳ)/u;
const OLD = /(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|tồn (?:kỳ|năm|tháng) trước|(?:đơn|án|hồ sơ|số) cũ chuyển/u;
const TOGETHER = /lũy kế|(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])|phải giải quyết|cộng/u;

/** "tiếp nhận mới 410 hồ sơ, kỳ trước chuyển sang 21, tổng số phải giải quyết 431 hồ sơ". */
function carriedForward(read: ReadParagraph): Draft[] {
  return [...claimsByGroup(read)].flatMap(([, all]): Draft[] => {
    const claims = all.filter((c) => isValue(c) && c.figure.denominator === null && kindOf(c.figure) === "count");
    return claims.flatMap((first, i): Draft[] => {
      const [second, both] = [claims[i + 1], claims[i + 2]];
      if (second === undefined || both === undefined || !TOGETHER.test(both.reading.clause) || OLD.test(both.reading.clause) || NEW.test(both.reading.clause)) return [];
      const pair = (a: Claim, b: Claim): boolean => NEW.test(a.reading.clause) && OLD.test(b.reading.clause) && !OLD.test(a.reading.clause);
      if (!pair(first, second) && !pair(second, first)) return [];
      if ([second, both].some((c) => nounOf(c.figure) !== nounOf(first.figure) && nounOf(c.figure) !== "")) return [];
      return balanceDraft([{ figure: first.figure, sign: 1 }, { figure: second.figure, sign: 1 }], both.figure, both);
    });
  });
}

/** "thực tăng 2.853 hội viên": what came in less what went out. */
const NET = /(?<![A-Za-zÀ-ỹ])(?:thực (tăng|giảm)|(tăng|giảm) (?:thuần|ròng|thực))(?: là| được)?\s*$/u;
const CAME = /(?<![A-Za-zÀ-ỹ])(?:tăng|mới|kết nạp|tuyển|chuyển đến|thành lập|phát sinh)(?![A-Za-zÀ-ỹ])/u;
const WENT = /(?<![A-Za-zÀ-ỹ])(?:giảm|ra khỏi|xóa tên|chuyển đi|giải thể|nghỉ việc|thôi việc|rời|chết|mất|thoát)(?![A-Za-zÀ-ỹ])/u;
const MOST_NET = 30;

/** "phát triển mới 4.215 hội viên, đưa ra khỏi tổ chức 1.362 hội viên, thực tăng 2.853 hội viên": of the two figures in front one came and one went. */
function netChanges({ paragraph: { content: { low } }, readings }: ReadParagraph): Draft[] {
  return readings.flatMap(({ figure: net }, at): Draft[] => {
    const said = NET.exec(low.slice(Math.max(0, net.start - MOST_NET), net.start));
    const near = said === null ? [] : readings.slice(Math.max(0, at - 4), at).filter(({ figure }) => figure.group === net.group && sameThing(figure, net) && !figure.bound).slice(-2);
    const [first, second] = near.map(({ figure, clause, operator, tail }) => ({ figure, words: `${clause} ${operator} ${tail}` }));
    if (said === null || first === undefined || second === undefined) return [];
    const way = ({ words }: { readonly words: string }): 1 | -1 | 0 => (WENT.test(words) ? -1 : CAME.test(words) ? 1 : 0);
    if (way(first) * way(second) !== -1) return [];
    const [came, went] = way(first) > 0 ? [first.figure, second.figure] : [second.figure, first.figure];
    const [more, less] = (said[1] ?? said[2]) === "tăng" ? [came, went] : [went, came];
    return [restDraft(more, [less], net, (ok) => (ok ? "Số thực tăng, giảm khớp với hai số đã nêu." : `Cần xem số thực tăng, giảm ${shown(net)}: tính từ hai số đứng trước ra số khác.`))];
  });
}

/** Judges stocks from their start to their end, what came less what went, and what is carried over with what came in. */
export function remainderRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => [...flows(read), ...netChanges(read), ...carriedForward(read)]);
}

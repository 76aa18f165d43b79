/** Code tables of the old Vietnamese fonts, as their bytes appear when read as Latin-1. Pure data. */

/** TCVN3 (ABC, ".Vn…" fonts): one byte a letter; capitals with a tone come only from fonts ending in "H". */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  pairs(
    "µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị " +
      "ßò áỏ âõ ãó äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00adư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ " +
      "¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư",
  ),
);

const VNI_TONES = [
  ["a", "aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ"],
  ["e", "eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ"],
  ["o", "oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ"],
  ["ô", "ôùớ ôøờ ôûở ôõỡ ôïợ"],
  ["u", "uùú uøù uûủ uõũ uïụ"],
  ["ö", "öùứ öøừ öûử öõữ öïự"],
  ["y", "yùý yøỳ yûỷ yõỹ"],
] as const;

/** VNI: a base letter and a tone byte; single bytes where the letter has no tone byte. Both cases. */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_TONES.flatMap(([, list]) => list.split(" ").map((entry) => [entry.slice(0, 2), entry.slice(2)] as const))
    .concat(pairs("ñđ íí ìì æỉ óĩ òị ôơ öư îỵ"))
    .flatMap(([from, to]) => bothCases(from, to)),
);

function pairs(list: string): (readonly [string, string])[] {
  return list.split(" ").map((entry) => [entry.charAt(0), entry.slice(1)] as const);
}

function bothCases(from: string, to: string): (readonly [string, string])[] {
  const upper = from.toUpperCase();
  return [
    [from, to],
    [upper, to.toUpperCase()],
    // A capital letter typed before a lower-case tone byte: "Aù".
    [upper.charAt(0) + from.slice(1), to.toUpperCase()],
  ];
}

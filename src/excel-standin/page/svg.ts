/** Small drawings as SVG elements, made without markup so that the strictest content policy lets them pass. */
const NAMESPACE = "http://www.w3.org/2000/svg";

export interface Shape {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
}

/** An icon of 16 × 16 units; hidden from assistive technology, for its button has a name. */
export function drawing(shapes: readonly Shape[], size = 16): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const shape of shapes) {
    const path = document.createElementNS(NAMESPACE, "path");
    path.setAttribute("d", shape.d);
    path.setAttribute("fill", shape.fill ?? (shape.stroke ? "none" : "currentColor"));
    if (shape.stroke) {
      path.setAttribute("stroke", shape.stroke);
      path.setAttribute("stroke-width", String(shape.width ?? 1.4));
      path.setAttribute("stroke-linecap", "round");
      path.setAttribute("stroke-linejoin", "round");
    }
    svg.append(path);
  }
  return svg;
}

const line = (d: string): readonly Shape[] => [{ d, stroke: "currentColor" }];

/** Icons of the page's own buttons. */
export const ICONS = {
  open: line("M1.8 12.5V4.2c0-.7.5-1.2 1.2-1.2h3l1.5 1.8H12c.7 0 1.2.5 1.2 1.2v.8M1.8 12.7 4 7.5c.1-.4.5-.7 1-.7h9.2L12.3 12c-.2.5-.6.8-1.1.8H2z"),
  download: line("M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"),
  undo: line("M5.5 3 2.5 6l3 3M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6"),
  redo: line("M10.5 3l3 3-3 3M13.2 6H6.8a3.6 3.6 0 0 0 0 7.2H10"),
  theme: [{ d: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2z", stroke: "currentColor" }, { d: "M8 2.2a5.8 5.8 0 0 1 0 11.6z" }],
  pane: line("M2.5 3h11v10h-11zM9.7 3v10"),
  close: line("M4 4l8 8M12 4l-8 8"),
  check: line("M3.2 8.6 6.4 12 13 4.5"),
  cross: line("M4 4l8 8M12 4l-8 8"),
  plus: line("M8 3v10M3 8h10"),
  minus: line("M3 8h10"),
  down: [{ d: "M4 6.2h8L8 10.6z" }],
  funnel: [{ d: "M2.5 3h11l-4.2 5.2V13L6.7 11.4V8.2z" }],
  sortUp: line("M4.5 13V3.5M2 6l2.5-2.5L7 6M9.5 4h2M9.5 8h3.2M9.5 12H14"),
  sortDown: line("M4.5 3v9.5M2 10l2.5 2.5L7 10M9.5 4H14M9.5 8h3.2M9.5 12h2"),
  left: line("M10 3.5 5.5 8l4.5 4.5"),
  right: line("M6 3.5 10.5 8 6 12.5"),
  menu: line("M2.5 4.5h11M2.5 8h11M2.5 11.5h11"),
  lock: line("M4 7.2h8v6H4zM5.6 7V5.2a2.4 2.4 0 0 1 4.8 0V7"),
} as const satisfies Record<string, readonly Shape[]>;

const GREEN = "#3E8A3E";
const AMBER = "#D69A00";
const RED = "#C8383A";
const GREY = "#8A8A8A";

const UP = "M8 2 13.5 8H10v6H6V8H2.5z";
const DOWN = "M8 14 2.5 8H6V2h4v6h3.5z";
const RIGHT = "M14 8 8 13.5V10H2V6h6V2.5z";
const UP_RIGHT = "M12.5 3.5v7.2L10 8.3l-4.5 4.6-2.4-2.4L7.7 6 5.3 3.5z";
const DOWN_RIGHT = "M12.5 12.5H5.3L7.7 10 3.1 5.5l2.4-2.4L10 7.7l2.5-2.4z";
const CIRCLE = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z";
const FLAG = "M4 2h1v1l8 2.5-8 3V14H4z";
const STAR = "M8 1.8 9.9 6l4.4.5-3.3 3 .9 4.4L8 11.7 4.1 13.9 5 9.5 1.7 6.5 6.1 6z";

function bars(filled: number): Shape[] {
  return [0, 1, 2, 3].map((at) => ({ d: `M${2 + at * 3.2} ${12 - at * 3 - 1}h2.400v${3 + at * 3}h-2.400z`, fill: at < filled ? "#4472C4" : "#C9CDD3" }));
}

function pie(quarters: number): Shape[] {
  const arcs = ["", "M8 8V2a6 6 0 0 1 6 6z", "M8 2a6 6 0 0 1 0 12z", "M8 8V2a6 6 0 1 1-6 6z", CIRCLE];
  const ring: Shape = { d: CIRCLE, stroke: "#5A5A5A", fill: "#FFFFFF", width: 1 };
  return quarters === 0 ? [ring] : [ring, { d: arcs[quarters] ?? CIRCLE, fill: "#5A5A5A" }];
}

/** The drawing of an Excel icon set's icon; index 0 = the lowest. */
export function conditionalIcon(set: string, index: number): readonly Shape[] {
  const count = Number.parseInt(set, 10) || 3;
  const kind = set.replace(/^\d/, "").toLowerCase();
  const share = count === 1 ? 1 : index / (count - 1);
  const color = share >= 0.75 ? GREEN : share > 0.25 ? AMBER : RED;
  if (kind.includes("arrows")) {
    const d = share === 1 ? UP : share === 0 ? DOWN : count === 3 || share === 0.5 ? RIGHT : share > 0.5 ? UP_RIGHT : DOWN_RIGHT;
    return [{ d, fill: kind.includes("gray") ? GREY : share === 1 ? GREEN : share === 0 ? RED : AMBER }];
  }
  if (kind.includes("triangles")) return share === 1 ? [{ d: "M8 3 14 12H2z", fill: GREEN }] : share === 0 ? [{ d: "M8 13 2 4h12z", fill: RED }] : [{ d: "M2 6.500h12v3H2z", fill: AMBER }];
  if (kind.includes("flags")) return [{ d: FLAG, fill: color }];
  if (kind.includes("stars")) return [{ d: STAR, fill: share === 0 ? "#FFFFFF" : share === 1 ? AMBER : "#F3DFA2", stroke: AMBER, width: 1 }];
  if (kind.includes("rating")) return bars(Math.round(share * 4));
  if (kind.includes("quarters")) return pie(Math.round(share * 4));
  if (kind.includes("symbols") || kind.includes("signs")) {
    const white = "#FFFFFF";
    const mark = share === 1 ? "M4.9 8.3 7.2 10.6 11.3 5.7" : share === 0 ? "M5.5 5.500l5 5M10.5 5.500l-5 5" : "M8 4.600v4.200M8 11.200v.1";
    const ground = kind.includes("signs") && share > 0 && share < 1 ? "M8 1.8 14.8 14H1.200z" : kind.includes("signs") && share === 0 ? "M8 1.5 14.5 8 8 14.5 1.5 8z" : CIRCLE;
    return kind.includes("symbols2") ? [{ d: mark, stroke: color, width: 2.2 }] : [{ d: ground, fill: color }, { d: mark, stroke: white, width: 1.8 }];
  }
  if (kind.includes("blacktored") || kind.includes("redtoblack")) return [{ d: CIRCLE, fill: ["#404040", "#A0A0A0", "#F2A0A0", RED][index] ?? GREY }];
  return [{ d: CIRCLE, fill: color }];
}

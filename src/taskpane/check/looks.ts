/** How each result looks: an icon and a colour that never stands alone. */
import type { IconName } from "../parts/Icon";
import type { Tone } from "./entries";

export const LOOK: Readonly<Record<Tone, { readonly icon: IconName; readonly tone: string }>> = {
  wrong: { icon: "missed", tone: "danger" },
  review: { icon: "warning", tone: "warning" },
  form: { icon: "info", tone: "neutral" },
  checked: { icon: "met", tone: "success" },
};

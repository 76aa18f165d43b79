/** How each class of result looks: an icon and a colour that never stands alone. */
import type { IconName } from "../parts/Icon";
import type { Category } from "./entries";

export const LOOK: Readonly<Record<Category, { readonly icon: IconName; readonly tone: string }>> = {
  wrong: { icon: "missed", tone: "danger" },
  review: { icon: "warning", tone: "warning" },
  form: { icon: "info", tone: "neutral" },
  dismissed: { icon: "hide", tone: "neutral" },
  consistent: { icon: "met", tone: "success" },
};

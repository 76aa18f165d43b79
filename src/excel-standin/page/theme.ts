/** Light, dark, high contrast: the page's own look and the Office theme it tells the add-in. */

export type ThemeChoice = "system" | "light" | "dark" | "contrast";
export type Theme = Exclude<ThemeChoice, "system">;

/** The colours that Office.context.officeTheme gives an add-in. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

const OFFICE: Record<Theme, OfficeThemeColors> = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424", controlBackgroundColor: "#F5F5F5", controlForegroundColor: "#242424" },
  // Office's "Black" theme.
  dark: { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#1F1F1F", controlForegroundColor: "#FFFFFF" },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#000000", controlForegroundColor: "#FFFFFF" },
};

/** A theme named in the address ("?theme=dark"); anything else means the system's. */
export function themeChoice(text: string | null): ThemeChoice {
  return text === "light" || text === "dark" || text === "contrast" ? text : "system";
}

export class Themes {
  #choice: ThemeChoice;
  readonly #listeners: (() => void)[] = [];
  readonly #dark = window.matchMedia("(prefers-color-scheme: dark)");
  readonly #contrast = window.matchMedia("(forced-colors: active)");

  constructor(choice: ThemeChoice) {
    this.#choice = choice;
    for (const query of [this.#dark, this.#contrast]) query.addEventListener("change", () => this.#apply());
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  set choice(next: ThemeChoice) {
    this.#choice = next;
    this.#apply();
  }

  get theme(): Theme {
    if (this.#choice !== "system") return this.#choice;
    return this.#contrast.matches ? "contrast" : this.#dark.matches ? "dark" : "light";
  }

  get office(): OfficeThemeColors {
    return OFFICE[this.theme];
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #apply(): void {
    document.documentElement.dataset["theme"] = this.theme;
    for (const listener of this.#listeners) listener();
  }
}

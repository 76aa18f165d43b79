/** What the host keeps for one open workbook: the editor, references of the client, add-in data, culture. */
import { Refusal, type Area, type Editor, type LiveArea, type Sheet, type Table, tableById } from "../model";
import { make, type HostObject } from "./registry";
import type { AreasSelf, RangeSelf } from "./selves";

export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly date: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly time: string;
  readonly longTime: string;
}

export const VI_VN: Culture = { name: "vi-VN", decimal: ",", group: ".", date: "/", shortDate: "dd/MM/yyyy", longDate: "dd MMMM yyyy", time: ":", longTime: "HH:mm:ss" };
export const EN_US: Culture = { name: "en-US", decimal: ".", group: ",", date: "/", shortDate: "M/d/yyyy", longDate: "dddd, MMMM d, yyyy", time: ":", longTime: "h:mm:ss AM/PM" };

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface SessionSettings {
  readonly culture: Culture;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class Session {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: XmlPart[] = [];
  revisionNumber = 1;
  /** A request of the add-in is being carried out: what changes now, it changed itself. */
  answering = false;
  enableEvents = true;
  readOnly = false;
  calculationMode = "Automatic";
  /** How many event handlers the add-in has attached, by event name. */
  readonly registered = new Map<string, number>();
  readonly #references = new Map<string, RangeSelf | AreasSelf>();
  /** References that the client asked to keep. */
  readonly #kept = new Set<string>();
  readonly #held = new Set<string>();
  #fresh = new Set<LiveArea>();
  #next = 1;

  constructor(
    readonly editor: Editor,
    readonly options: SessionSettings,
  ) {}

  nextId(prefix: string): string {
    return `${prefix}${this.#next++}`;
  }

  sheet(id: string): Sheet {
    return this.editor.sheet(id);
  }

  table(id: number): { sheet: Sheet; table: Table } {
    return tableById(this.editor.book, id);
  }

  #live(sheetId: string, area: Area): LiveArea {
    const live: LiveArea = { sheetId, area };
    this.editor.live.add(live);
    this.#fresh.add(live);
    return live;
  }

  range(sheet: Sheet, area: Area): HostObject {
    return make("Range", { sheetId: sheet.id, live: this.#live(sheet.id, area), ref: null });
  }

  areas(sheet: Sheet, areas: readonly Area[]): HostObject {
    return make("RangeAreas", { sheetId: sheet.id, lives: areas.map((area) => this.#live(sheet.id, area)), ref: null });
  }

  /** Where a range stands now. @throws Refusal ItemNotFound where its cells or its sheet are gone. */
  area(self: { readonly sheetId: string; readonly live: LiveArea }): Area {
    this.sheet(self.sheetId);
    if (!self.live.area) throw new Refusal("ItemNotFound", "The cells of this range have been deleted.");
    return self.live.area;
  }

  areasOf(self: { readonly sheetId: string; readonly lives: readonly LiveArea[] }): Area[] {
    return self.lives.map((live) => this.area({ sheetId: self.sheetId, live }));
  }

  reference(self: RangeSelf | AreasSelf): string {
    if (self.ref === null) {
      self.ref = this.nextId("ref-");
      this.#references.set(self.ref, self);
    }
    return self.ref;
  }

  keep(self: RangeSelf | AreasSelf): void {
    this.#kept.add(this.reference(self));
  }

  /** Keeps a reference for the arguments of an event, until `release`. */
  hold(self: RangeSelf): string {
    const ref = this.reference(self);
    this.#held.add(ref);
    this.#fresh.delete(self.live);
    return ref;
  }

  /** The object behind a reference; null where it was released. */
  byReference(ref: string): HostObject | null {
    const self = this.#references.get(ref);
    if (!self) return null;
    return "live" in self ? make("Range", self) : make("RangeAreas", self);
  }

  release(ref: string): void {
    const self = this.#references.get(ref);
    if (!self) return;
    this.#references.delete(ref);
    this.#kept.delete(ref);
    this.#held.delete(ref);
    for (const live of "live" in self ? [self.live] : self.lives) this.editor.live.delete(live);
  }

  releaseAll(): void {
    for (const ref of [...this.#references.keys()]) this.release(ref);
  }

  get keptCount(): number {
    return this.#kept.size;
  }

  /** At a request's end: what the client did not ask to keep does not follow further edits. */
  endRequest(): void {
    const keep = new Set<LiveArea>();
    for (const [ref, self] of this.#references) {
      if (!this.#kept.has(ref) && !this.#held.has(ref)) {
        this.#references.delete(ref);
        continue;
      }
      for (const live of "live" in self ? [self.live] : self.lives) keep.add(live);
    }
    for (const live of this.#fresh) if (!keep.has(live)) this.editor.live.delete(live);
    this.#fresh = new Set();
  }
}

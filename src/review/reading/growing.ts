/** A paragraph while its lines are read: what of it decides whether the next line goes on is known without reading all of it again. */
import { join, type Mapped } from "./normalise";

/** As much of the beginning as a heading can take, in characters. */
const HEAD = 400;

export class Growing {
  readonly #pieces: Mapped[] = [];
  /** The beginning, in lower case. */
  head = "";
  #lower = false;
  #bars = 0;
  #tab = false;

  constructor(first: Mapped) {
    this.add(first);
  }

  /** Goes on with another line. */
  add(piece: Mapped): void {
    if (this.#pieces.length === 0) this.head = piece.low;
    else if (this.head.length < HEAD) this.head += ` ${piece.low}`;
    this.#pieces.push(piece);
    this.#lower ||= /\p{Ll}/u.test(piece.text);
    this.#tab ||= piece.text.includes("\t");
    for (let at = piece.text.indexOf("|"); at >= 0 && this.#bars < 2; at = piece.text.indexOf("|", at + 1)) this.#bars++;
  }

  /** The last line of it, in lower case. */
  get end(): string {
    return this.#pieces[this.#pieces.length - 1]?.low ?? "";
  }

  get inCapitals(): boolean {
    return !this.#lower;
  }

  /** Cells parted by tabs or bars. */
  get isTable(): boolean {
    return this.#tab || this.#bars > 1;
  }

  /** All of it as one line. */
  get content(): Mapped {
    return join(this.#pieces);
  }
}

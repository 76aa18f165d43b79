/** Times as the pane shows them: "14:05", "14:05 20/11/2023", in the time of this machine. */

const two = (n: number) => String(n).padStart(2, "0");

/** A text that is no time is shown as it stands: somebody may have typed into the log. */
function read(iso: string): Date | null {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? null : at;
}

export function clockText(iso: string): string {
  const at = read(iso);
  return at === null ? iso : `${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function momentText(iso: string): string {
  const at = read(iso);
  return at === null ? iso : `${clockText(iso)} ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}

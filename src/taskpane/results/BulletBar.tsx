/** The bullet bar of a row: bar = actual, tick = target; a picture of figures that stand beside it as text. */
import type { Bullet } from "./bullet";
import type { Tone } from "../parts/VerdictMark";
import { classes } from "../parts/classes";

const share = (part: number) => `${(part * 100).toFixed(2)}%`;

export function BulletBar({ bullet, tone }: { bullet: Bullet; tone: Tone }) {
  return (
    <div className="bullet" aria-hidden="true">
      <div className="bullet-track" />
      <div className={classes("bullet-bar", `bullet-${tone}`)} style={{ width: share(bullet.bar) }} />
      {bullet.ticks.map(({ header, at, to }) =>
        to === null ? (
          <div key={header} className="bullet-tick" style={{ left: share(at) }} />
        ) : (
          <div key={header} className="bullet-range" style={{ left: share(at), width: share(Math.max(0.005, to - at)) }} />
        ),
      )}
      {bullet.off === "over" && <div className="bullet-over" />}
      {bullet.off === "under" && <div className="bullet-under" />}
    </div>
  );
}

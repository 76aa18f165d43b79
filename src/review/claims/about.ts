/** Which claim a figure of a report belongs to. */
import { oncePer } from "../once";
import type { Claim } from "./claim";
import type { ReadReport } from "./read";

/** By figure: the claim that it is the own figure of, or is said about. */
export const claimsAbout = oncePer((report: ReadReport): ReadonlyMap<number, Claim> => {
  const about = new Map<number, Claim>();
  for (const claim of report.claims.values()) {
    about.set(claim.figure.id, claim);
    for (const { figure } of claim.attributes) about.set(figure.id, claim);
  }
  return about;
});

/** Counts in Vietnamese writing: "1.234". */
export const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

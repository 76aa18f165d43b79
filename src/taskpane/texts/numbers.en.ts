/** Counts in English writing: "1,234", "2 tables". */
export const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

/** Computes once for each object and remembers the result as long as the object lives: several checks ask the same of one report. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Texts remembered, where nothing else is said; then the memory starts anew. */
const MOST_TEXTS = 8192;

/** Computes once for each text, as long as not more than `most` are asked for: a report names one thing again and again. */
export function oncePerText<V>(make: (text: string) => V, most = MOST_TEXTS): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = make(text);
    known.set(text, value);
    return value;
  };
}

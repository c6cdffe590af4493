/** Longest place that is shared; longer ones are rare. */
const maxLength = 4096;

/**
 * Makes plain data as JSON gives it take less room: strings and pairs of whole numbers (places) that were seen
 * before are replaced, within the data itself, by the one already kept. For data that nobody changes afterwards.
 */
export function sharing(): <T>(data: T) => T {
  const strings = new Map<string, string>();
  const places = new Map<number, unknown>();
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const kept = strings.get(value);
      if (kept === undefined) strings.set(value, value);
      return kept ?? value;
    }
    if (typeof value !== 'object' || value === null) return value;
    const key = Array.isArray(value) ? placeKey(value) : undefined;
    if (key !== undefined) {
      const kept = places.get(key);
      if (kept === undefined) places.set(key, value);
      return kept ?? value;
    }
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = share(value[i]);
      return value;
    }
    const fields = value as Record<string, unknown>;
    for (const name in fields) {
      const field = fields[name];
      if (typeof field === 'string' || typeof field === 'object') fields[name] = share(field);
    }
    return value;
  };
  return <T>(data: T) => share(data) as T;
}

/** A number of its own for each pair of start and end. */
function placeKey(value: readonly unknown[]): number | undefined {
  if (value.length !== 2) return undefined;
  const [start, end] = value;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const length = (end as number) - (start as number);
  return (start as number) >= 0 && length >= 0 && length < maxLength
    ? (start as number) * maxLength + length
    : undefined;
}

/** A smaller text that still fails: pieces are taken out, half of it first, then smaller ones. Stops after a while. */
export function shrink(text: string, fails: (text: string) => boolean, milliseconds = 20_000): string {
  const until = Date.now() + milliseconds;
  let current = text;
  for (let size = Math.ceil(current.length / 2); size >= 1 && Date.now() < until; ) {
    let shorter = false;
    for (let at = 0; at < current.length && Date.now() < until; ) {
      const candidate = current.slice(0, at) + current.slice(at + size);
      if (candidate !== current && fails(candidate)) {
        current = candidate;
        shorter = true;
      } else at += size;
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (!shorter) break;
  }
  return current;
}

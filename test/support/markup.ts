/** The elements a drawing of a page has, each with its attributes. */
const known: Readonly<Record<string, readonly string[]>> = {
  svg: ['class', 'xmlns', 'viewBox', 'role', 'aria-label'],
  text: ['x', 'y', 'font-size', 'fill', 'textLength', 'lengthAdjust'],
  tspan: ['class', 'dy', 'font-size'],
  rect: ['x', 'y', 'width', 'height', 'fill', 'stroke', 'stroke-width'],
  line: ['x1', 'y1', 'x2', 'y2', 'stroke', 'stroke-width'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'href'],
  title: [],
};
const tag = /^<\/?([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/;

/**
 * The first piece of markup that a drawing cannot have of itself, so that it must come from the draft; `allowed` names
 * further elements. Reads strictly: what is no whole tag of this form is foreign, as is a bare `<`.
 */
export function foreignMarkup(
  html: string,
  allowed: Readonly<Record<string, readonly string[]>> = known,
): string | undefined {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const match = tag.exec(html.slice(at, at + 4000));
    const around = html.slice(at, at + 80);
    if (!match) return around;
    const [whole, name = '', list = ''] = match;
    const attributes = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (!attributes) return around;
    for (const [, attribute = '', value = ''] of list.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (!attributes.includes(attribute)) return around;
      if (attribute === 'href' && !value.startsWith('data:image/')) return around;
    }
    at += whole.length;
  }
  return undefined;
}

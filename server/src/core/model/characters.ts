/** Whether a UTF-16 unit is a Chinese character of the basic plane (with 〇 and 々). */
export function isHan(c: string | undefined): boolean {
  return c ? isHanCode(c.charCodeAt(0)) : false;
}

/** The same of its code. */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

const han = /[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/;

export function hasHan(text: string): boolean {
  return han.test(text);
}

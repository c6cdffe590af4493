// What the suite uses of node:assert/strict, for a host without Node.

function check(condition, message, otherwise) {
  if (!condition) throw message instanceof Error ? message : new Error(message ?? otherwise);
}

const show = (value) => {
  try {
    return JSON.stringify(value, undefined, 2) ?? String(value);
  } catch {
    return String(value);
  }
};

function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Reflect.ownKeys(a);
  return (
    keys.length === Reflect.ownKeys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

export const ok = (value, message) => check(value, message, `not truthy: ${show(value)}`);
export const fail = (message) => check(false, message, 'failed');
export const equal = (a, b, message) => check(Object.is(a, b), message, `${show(a)} is not ${show(b)}`);
export const notEqual = (a, b, message) => check(!Object.is(a, b), message, `both are ${show(a)}`);
export const deepEqual = (a, b, message) => check(same(a, b), message, `${show(a)} is not ${show(b)}`);
export const match = (text, pattern, message) =>
  check(pattern.test(text), message, `${show(text)} does not match ${pattern}`);
export const doesNotMatch = (text, pattern, message) =>
  check(!pattern.test(text), message, `${show(text)} matches ${pattern}`);

export async function rejects(promise, expected, message) {
  let error;
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (thrown) {
    error = thrown;
  }
  check(error !== undefined, message, 'did not reject');
  if (expected instanceof RegExp) match(String(error), expected, message);
}

export default { ok, fail, equal, notEqual, deepEqual, match, doesNotMatch, rejects };

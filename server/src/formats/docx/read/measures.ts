import { attribute, child, type XmlElement } from '../xml.js';

/** Twips in a unit of the strict format (ISO 29500 22.9.2.15). */
const units: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** A length in twips: a bare number, or a number with a unit. */
export function twips(value: string | undefined): number | undefined {
  const match =
    value === undefined ? undefined : /^\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*([a-z]{2})?\s*$/.exec(value);
  if (!match) return undefined;
  const factor = match[2] === undefined ? 1 : units[match[2]];
  return factor === undefined ? undefined : Math.round(Number(match[1]) * factor);
}

/** A number; undefined for anything else. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}(?:\.\d{1,9})?\s*$/.test(value) ? Number(value) : undefined;
}

/** An on/off value: an element without one is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

/** An on/off property; undefined where nothing is said of it. */
export function flag(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element && isOn(attribute(element, 'w:val'));
}

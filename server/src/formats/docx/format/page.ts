import type { PageProfile } from '../../../core/layout/profile.js';
import { twips } from '../read/measures.js';
import { pageValues } from '../values.js';
import { attribute, child, type XmlElement } from '../xml.js';
import { element, sectionOrder, type Source, withChanges } from './properties.js';

/** A section with paper, margins and grid of the profile; one that lies across stays as it is, for a wide table. */
export function setSection(
  source: Source,
  sectPr: XmlElement | undefined,
  profile: PageProfile,
  references: ReadonlyMap<string, string>,
): string {
  const changes = new Map(references);
  if (!isLandscape(sectPr)) {
    const page = pageValues(profile);
    changes.set('pgSz', element(source, 'pgSz', { w: page.width, h: page.height }));
    const { top, right, bottom, left, header, footer } = page;
    changes.set('pgMar', element(source, 'pgMar', { top, right, bottom, left, header, footer, gutter: 0 }));
    changes.set(
      'docGrid',
      element(source, 'docGrid', {
        type: 'linesAndChars',
        linePitch: page.pitch,
        charSpace: page.charSpace,
      }),
    );
  }
  return withChanges(source, sectPr, 'sectPr', sectionOrder, changes);
}

function isLandscape(sectPr: XmlElement | undefined): boolean {
  const size = child(sectPr, 'w:pgSz');
  const width = twips(attribute(size, 'w:w')) ?? 0;
  const height = twips(attribute(size, 'w:h')) ?? width;
  return width > height;
}

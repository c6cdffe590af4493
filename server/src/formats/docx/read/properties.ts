import type { FileProperties } from '../../../core/model/formatting.js';
import type { DocxPackage } from '../package.js';
import { child, children, parseXml, textOf, type XmlElement } from '../xml.js';

/** What `docProps/core.xml`, `docProps/app.xml` and `settings.xml` tell of who worked at the file. */
export function readProperties(pkg: DocxPackage, settings: XmlElement | undefined): FileProperties {
  const root = (type: string) => {
    const name = pkg.related('', type);
    const text = name === undefined ? undefined : pkg.part(name);
    return text === undefined ? undefined : parseXml(text);
  };
  const core = root('core-properties');
  const app = root('extended-properties') ?? root('extendedProperties');
  const text = (properties: XmlElement | undefined, name: string) =>
    textOf(child(properties, name)).trim() || undefined;
  const author = text(core, 'dc:creator');
  const lastModifiedBy = text(core, 'cp:lastModifiedBy');
  const company = text(app, 'ep:Company');
  const manager = text(app, 'ep:Manager');
  const revision = text(core, 'cp:revision');
  return {
    ...(author ? { author } : {}),
    ...(lastModifiedBy ? { lastModifiedBy } : {}),
    ...(company ? { company } : {}),
    ...(manager ? { manager } : {}),
    ...(revision && /^\d{1,9}$/.test(revision) ? { revision: Number(revision) } : {}),
    editingSessions: children(child(settings, 'w:rsids'), 'w:rsid').length > 0,
  };
}

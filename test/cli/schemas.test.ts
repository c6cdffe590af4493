import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';
import { readXml, type XmlElement } from '../support/xml.js';

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly object[] | null;
}

/** The validator that comes with the schema of SARIF, which is of JSON Schema draft 4. */
const tools = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
const Ajv = tools('ajv') as new (
  options: object,
) => {
  compile(schema: object): Validate;
  addMetaSchema(schema: object): void;
};

/** A validator that knows what a URI is (RFC 3986), and takes no format on trust. */
function validator(schema: object): Validate {
  const reference = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/;
  const ajv = new Ajv({
    schemaId: 'auto',
    allErrors: true,
    unknownFormats: [],
    format: 'full',
    formats: {
      uri: (text: string) => reference.test(text) && /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text),
      'uri-reference': reference,
    },
  });
  ajv.addMetaSchema(tools('ajv/lib/refs/json-schema-draft-04.json') as object);
  return ajv.compile(schema);
}

function expectValid(validate: Validate, value: unknown): void {
  expect({ valid: validate(value), errors: validate.errors ?? [] }).toEqual({ valid: true, errors: [] });
}

/** Every severity, related places, fixes of several edits, Word files, hard names, a file that cannot be read. */
function documents(): { root: string; args: readonly string[] } {
  const twice = '各县区、各部门要压实防汛责任，加强值班值守，备足抢险物资，及时转移危险区域群众。';
  const wrong = gongwen({
    number: '云岭政办发（2026）08号',
    body: `为做好𠮷祥社区防汛工作,现通知如下。。\n\n1、各单位要{0}落实[责任](https://a.example/)。\n\n1、😀各单位要落实“𠮷<b>&”责任,加强值守\u0007。\n\n${twice}\n\n${twice}`,
  });
  const root = folder({
    '公文/待 办/关于"防汛" #1 的通知 (1)%20.txt': wrong.replace(/\n/g, '\r\n'),
    '公文/同号.md': gongwen({ number: '云岭政办发〔2026〕8号' }),
    '公文/又一份.md': gongwen({
      number: '云岭政办发〔2026〕8号',
      title: '云岭市人民政府办公室关于做好防火工作的通知',
    }),
    '公文/正确.txt': gongwen({ number: '云岭政办发〔2026〕99号' }),
    '公文/坏.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 7]),
    '外面.txt': wrong,
  });
  const inside = path.join(root, '公文');
  gongwenCommand(root, ['export', '外面.txt', '-o', '公文/甲.docx']);
  return { root: inside, args: ['.', '甲.docx', '../外面.txt'] };
}

const { root, args } = documents();
const formats = ['sarif', 'gitlab', 'rdjson', 'checkstyle', 'junit', 'json'] as const;
const run = gongwenCommand(root, ['lint', ...args, ...formats.flatMap((one) => ['-f', `${one}:r.${one}`])]);
const text = (format: (typeof formats)[number]) => readFileSync(path.join(root, `r.${format}`), 'utf8');
const json = JSON.parse(text('json')) as {
  files: { path: string; findings: { severity: string; fixes: unknown[]; related?: unknown[] }[] }[];
};
const findings = json.files.flatMap((file) => file.findings);

describe('a report of everything', () => {
  it('is one', () => {
    expect(run.code).toBe(2);
    expect(new Set(findings.map((one) => one.severity)).size).toBeGreaterThan(1);
    expect(findings.some((one) => one.related)).toBe(true);
    expect(findings.some((one) => one.fixes.length > 0)).toBe(true);
    expect(json.files.map((file) => file.path)).toContain('甲.docx');
    expect(findings.length).toBeGreaterThan(20);
  });

  it('is SARIF 2.1.0 by its schema', () => {
    const validate = validator(tools('./lib/schemas/sarif-2.1.0-rtm.5.json') as object);
    const log = JSON.parse(text('sarif')) as { runs: { results: object[] }[] };
    expectValid(validate, log);
    expect(log.runs[0]?.results).toHaveLength(findings.length);
    // That it would find mistakes.
    for (const broken of [
      text('sarif').replace('"utf16CodeUnits"', '"utf16"'),
      text('sarif').replace('"uriBaseId"', '"uriBase"'),
      text('sarif').replace(/"uri": "[^"]+"/, '"uri": "有 空格.txt"'),
      text('sarif').replace('"startLine": 1,', '"startLine": 0,'),
    ])
      expect(validate(JSON.parse(broken))).toBe(false);
    const clean = folder({ 'a.txt': gongwen() });
    expectValid(validate, JSON.parse(gongwenCommand(clean, ['lint', '.', '-f', 'sarif']).stdout));
  });

  it('is a Code Quality report of GitLab', () => {
    // GitLab Docs, “Code Quality report format”.
    const validate = validator({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        additionalProperties: false,
        properties: {
          description: { type: 'string', minLength: 1 },
          check_name: { type: 'string', minLength: 1 },
          fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: { type: 'string', not: { pattern: '^\\./' } },
              lines: {
                type: 'object',
                required: ['begin'],
                properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
              },
            },
          },
        },
      },
    });
    const issues = JSON.parse(text('gitlab')) as { fingerprint: string }[];
    expectValid(validate, issues);
    expect(new Set(issues.map((one) => one.fingerprint)).size).toBe(findings.length);
  });

  it('is what reviewdog reads', () => {
    // reviewdog, proto/rdf/reviewdog.proto: an unknown field makes it refuse the whole.
    const object = (required: readonly string[], properties: object) => ({
      type: 'object',
      required,
      properties,
      additionalProperties: false,
    });
    const string = { type: 'string' };
    const position = object(['line'], {
      line: { type: 'integer', minimum: 1 },
      column: { type: 'integer', minimum: 1 },
    });
    const range = object(['start'], { start: position, end: position });
    const validate = validator(
      object(['diagnostics'], {
        source: object(['name'], { name: string, url: string }),
        severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
        diagnostics: {
          type: 'array',
          items: object(['message', 'location'], {
            message: { type: 'string', minLength: 1 },
            location: object(['path'], { path: string, range }),
            severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
            code: object(['value'], { value: string, url: string }),
            suggestions: { type: 'array', items: object(['range', 'text'], { range, text: string }) },
            original_output: string,
          }),
        },
      }),
    );
    const result = JSON.parse(text('rdjson')) as { diagnostics: object[] };
    expectValid(validate, result);
    expect(result.diagnostics).toHaveLength(findings.length);
  });

  it('is well-formed Checkstyle and JUnit, with all that readers need', () => {
    const checkstyle = readXml(text('checkstyle'));
    expect([checkstyle.name, ...new Set(checkstyle.children.map(({ name }) => name))]).toEqual([
      'checkstyle',
      'file',
    ]);
    const errors = checkstyle.children.flatMap(({ children }) => children);
    expect(errors).toHaveLength(findings.length);
    for (const { name, attributes } of errors) {
      expect(name).toBe('error');
      expect(Object.keys(attributes).sort()).toEqual(['column', 'line', 'message', 'severity', 'source']);
      expect(['error', 'warning', 'info']).toContain(attributes.severity);
    }
    const junit = readXml(text('junit'));
    const sum = (name: string) => junit.children.reduce((n, suite) => n + Number(suite.attributes[name]), 0);
    for (const name of ['tests', 'failures', 'errors'])
      expect(Number(junit.attributes[name])).toBe(sum(name));
    const cases = junit.children.flatMap(({ children }) => children);
    const holding = (name: string) => (one: XmlElement) => one.children.some((child) => child.name === name);
    expect(cases).toHaveLength(sum('tests'));
    expect(cases.filter(holding('failure'))).toHaveLength(sum('failures'));
    expect(cases.filter(holding('error'))).toHaveLength(1);
    const places = cases.map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
    expect(new Set(places).size).toBe(cases.length);
  });
});

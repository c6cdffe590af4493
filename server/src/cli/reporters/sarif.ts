import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../../core/lint/lint.js';
import type { Span } from '../../core/text.js';
import { pathFrom, type ReportContext, type RuleFacts } from './context.js';
import { fingerprints } from './fingerprints.js';
import { type FileReport, type Report, type ReportedDocument, placedMessage } from './report.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
/** Whoever reads the report knows where the checked files lie. */
const root = '%SRCROOT%';

/**
 * Source: SARIF 2.1.0 (OASIS Standard). The types come from its schema, so that the compiler sees what is missing
 * and what is no part of it.
 */
export function sarif(report: Report, context: ReportContext): string {
  const known = [...new Set(report.files.flatMap((file) => file.findings.map(({ rule }) => rule)))].sort();
  const ruleIndex = new Map(known.map((id, i) => [id, i]));
  const locations = report.files.map((file, index) => ({ ...locationOf(file.path), index }));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gongwen',
            version: context.version,
            semanticVersion: context.version,
            language: 'zh-CN',
            rules: known.map((id) => descriptor(id, context)),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: context.failures.length === 0,
            toolExecutionNotifications: context.failures.map(notification),
          },
        ],
        artifacts: locations.map(({ index: _, ...location }) => ({ location, roles: ['analysisTarget'] })),
        results: report.files.flatMap((file, i) =>
          results(file, locations[i] as ArtifactLocation, ruleIndex),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function notification(failure: string): Notification {
  return { level: 'error', message: { text: message(failure) } };
}

/** Relative to the checked folder; a file outside of it by its whole address. */
function locationOf(path: string): ArtifactLocation {
  const from = pathFrom(process.cwd(), path);
  if (/^(?:\/|[A-Za-z]:\/)/.test(from)) return { uri: pathToFileURL(from).href };
  return { uri: from.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

function results(
  file: FileReport,
  artifactLocation: ArtifactLocation,
  ruleIndex: ReadonlyMap<string, number>,
): Result[] {
  const { document } = file;
  const names = fingerprints(artifactLocation.uri ?? '', file);
  return file.findings.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    message: { text: message(placedMessage(file, finding)) },
    locations: [{ physicalLocation: { artifactLocation, region: shownRegion(document, finding.span) } }],
    ...(finding.related?.length
      ? {
          relatedLocations: finding.related.map(({ span, message: text }, id) => ({
            id,
            message: { text: message(text) },
            physicalLocation: { artifactLocation, region: region(document, span) },
          })),
        }
      : {}),
    partialFingerprints: { 'gongwen/v1': names[i] as string },
    // A Word file is not mended by writing text into it.
    ...(finding.fixes?.length && !file.word ? { fixes: fixes(document, finding, artifactLocation) } : {}),
    properties: { clauses: finding.clauses },
  }));
}

function fixes(
  document: ReportedDocument,
  { fixes = [] }: Finding,
  artifactLocation: ArtifactLocation,
): Fix[] {
  return fixes.map(({ title, safe, edits }) => ({
    description: { text: message(title) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: region(document, edit),
          insertedContent: { text: edit.text },
        })),
      },
    ],
    properties: { safe },
  }));
}

function region({ source }: ReportedDocument, span: Span): Region {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function shownRegion(document: ReportedDocument, span: Span): Region {
  return { ...region(document, span), snippet: { text: document.source.slice(span) } };
}

function descriptor(id: string, { rules, cite }: ReportContext): ReportingDescriptor {
  const rule = rules.get(id);
  if (!rule) return { id };
  const cited = rule.clauses.map((clause) => `${cite(clause)}（${clause}）`);
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.rationale },
    defaultConfiguration: { level: levels[rule.severity] },
    help: { text: helpText(rule, cited), markdown: helpMarkdown(rule, cited) },
    properties: { tags: ['公文', id.slice(0, id.indexOf('/'))], clauses: rule.clauses, precision: 'high' },
  };
}

function helpText({ summary, rationale, examples }: RuleFacts, cited: readonly string[]): string {
  return [
    summary,
    rationale,
    ...(cited.length > 0 ? [`依据：${cited.join('；')}`] : []),
    ...examples.flatMap(({ bad, good }) => [`误：${bad}`, `正：${good}`]),
  ].join('\n');
}

function helpMarkdown({ summary, rationale, examples }: RuleFacts, cited: readonly string[]): string {
  return [
    `**${escaped(summary)}**`,
    escaped(rationale),
    ...(cited.length > 0 ? [`依据：${escaped(cited.join('；'))}`] : []),
    ...examples.flatMap(({ bad, good }) => ['误（⟦⟧为所报位置）：', fenced(bad), '正：', fenced(good)]),
  ].join('\n\n');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** In a message, braces hold arguments (3.11.5) and brackets before a parenthesis make a link (3.11.6). */
function message(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

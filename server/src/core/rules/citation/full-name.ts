import { pattern } from '../../model/pattern.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

const definition = pattern(
  /(?<=[（(]以下简)称为?[：:]?[ 　]?[“"《]{0,2}(?<name>[^（）()“”"《》，。；、：\n]{2,24})[”"》]{0,2}[）)]/,
);
/** So many full names after the definition are no slip of the pen. */
const many = 3;

export default defineRule(
  {
    id: 'citation/full-name',
    clauses: ['YY-33'],
    severity: 'info',
    recommended: false,
    fixable: false,
    summary: '约定了简称的文件，后文用简称',
    rationale:
      '使用非规范化简称，先用全称并注明简称，此后一致使用（惯例）。约定了简称，后文仍有三处以上用全称的，提示一次。' +
      '只看书名号里的文件名，只看正文段落；标题、落款、附件、照录的条文不看。依据条款用全称、叙述用简称的写法也有道理，所以默认不启用。',
    examples: [
      {
        bad: '根据《云岭市城市供水管理条例》（以下简称《条例》），作如下安排。\n\n要执行⟦《云岭市城市供水管理条例》⟧第二条。\n\n要宣传《云岭市城市供水管理条例》。\n\n要依照《云岭市城市供水管理条例》处罚，不得超出《条例》规定。',
        good: '根据《云岭市城市供水管理条例》（以下简称《条例》），作如下安排。\n\n要执行《条例》第二条。\n\n要宣传《条例》。\n\n要依照《条例》处罚，不得超出《条例》规定。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    const told = new Set<string>();
    for (const match of document.matches(definition, { outside: 'statutes' })) {
      const bracket = match.span.start - 4;
      const title = document.titles.find(({ span }) => span.end === bracket);
      if (!title) continue;
      const full = document.slice(title.span);
      const part = document.partAt(bracket);
      if (told.has(full) || part !== document.main) continue;
      told.add(full);
      const later = document.titles.filter(
        ({ span }) =>
          span.start > match.span.end &&
          document.slice(span) === full &&
          document.partAt(span.start) === part &&
          isRunningText(span) &&
          // Defined once more: `citation/abbreviation` says so.
          !/^[（(]以?下[简称]/.test(text.slice(span.end, span.end + 4)),
      );
      const [first] = later;
      if (!first || later.length < many) continue;
      const finding: RawFinding = {
        span: first.span,
        message: `前面约定了简称“${match.named.name}”，后文仍有${later.length}处用全称，宜统一用简称（惯例）`,
        related: [{ span: match.group('name') as Span, message: '约定简称之处' }],
      };
      yield finding;
    }

    function isRunningText(span: Span): boolean {
      return (
        document.blockAt(span.start)?.role === 'paragraph' && !overlapsAny(document.quotedStatutes, span)
      );
    }
  },
);

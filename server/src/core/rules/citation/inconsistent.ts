import { mayBeOne } from '../../model/names.js';
import { numberKey } from '../../model/mentions.js';
import { shownPath } from '../../workspace/paths.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'citation/inconsistent',
    clauses: ['WH-22'],
    severity: 'info',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '各篇文稿引用同一文件，标题一致',
    rationale:
      '一个发文字号只属于一个文件。仓库里没有原件可对照，而几篇文稿引用同一字号写的标题不同，总有一篇写错了。只写简称、省去发文机关的，不报。',
    examples: [
      {
        bad: '请按照⟦《南州省人民政府关于加强防汛工作的意见》⟧（南州政发〔2026〕5号）执行，遇有险情立即报告。',
        good: '请按照《南州省人民政府关于加强防汛工作的通知》（南州政发〔2026〕5号）执行，遇有险情立即报告。',
        files: {
          '转发.md':
            '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将《南州省人民政府关于加强防汛工作的通知》（南州政发〔2026〕5号）转发给你们。\n',
        },
      },
    ],
  },
  function* (document, { workspace, path }) {
    if (!workspace || path === undefined) return;
    const told = new Set<string>();
    for (const { name, number, title } of document.citations) {
      if (!number) continue;
      const key = numberKey(number);
      // Within one document that is `document-number/title-match`'s; with the original at hand, `document-title`'s.
      if (told.has(key) || workspace.byNumber(key).length > 0) continue;
      told.add(key);
      for (const [other, where] of workspace.citedTitles(key)) {
        if (where === path || mayBeOne(name, other)) continue;
        yield {
          span: title.span,
          message: `${shownPath(where, path)}引用“${key}”写的标题是《${other}》，同一字号应是同一文件，请核对`,
        };
        break;
      }
    }
  },
);

import { titleLetters } from '../../model/elements.js';
import { stackedGenres } from '../../standards/genres.js';
import { defineRule } from '../rule.js';

/** 文种 at the end, with what may stand before it and belongs to it: 若干意见, 情况报告, 复函. */
const ending =
  /(?<modifier>(?:若干|实施|指导)(?=意见$)|(?:补充|紧急)(?=通知$)|(?:工作)?情况(?=通?报告?$)|(?:自查|督查|调查|总结|汇报)(?=报告$)|(?:征求意见|商洽|回?复|感谢|邀请|慰问)(?=函$))?(?<genre>通知|通报|请示|批复|函|决定|决议|公告|通告|报告|意见|纪要)$/;
/** Kinds of report and of 意见 that are names by themselves. */
const ownName =
  /(?:研究|评估|审计|检测|鉴定|监测|检验|评价|验收|述职|分析|工作|年度|统计|测试|勘察|论证|申请|公开)报告$|(?:法律|审查|评审|专家|指导性|反馈|处理|鉴定|初审)意见$|(?:会议|座谈会|办公会)纪要$|证明函|律师函|保函|信函|公函|密函|司法决定/;

export default defineRule(
  {
    id: 'title/missing-de',
    clauses: ['CW-01'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题写作“关于……的通知”，文种之前有“的”',
    rationale:
      '《党政机关公文处理工作条例》第九条第（七）项规定，标题由发文机关名称、事由和文种组成；三者用“关于……的……”连接，是公文标题的通行写法。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于做好防汛工作⟦通知⟧\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n现将有关事项通知如下。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (main.genre?.statutory !== true) return;
    const { text: whole, spanOf } = titleLetters(document, main);
    const text = whole.replace(/[。．.；;，,、：:]$/, '').replace(/(?:[（(][^（）()]{1,30}[）)])+$/, '');
    const about = text.search(/关于(?!.*关于)/);
    // In 《cited titles》 stands another's 的.
    const outside = text.replace(/《[^《》]*》/g, (cited) => '《'.repeat(cited.length));
    const match = ending.exec(outside);
    if (about < 0 || !match?.groups?.genre || match.index < about + 4) return;
    // 通报函 is two 文种 in one, which elements/stacked-genres reports.
    if (stackedGenres.test(outside)) return;
    const { modifier, genre } = match.groups;
    const subject = outside.slice(about + 2, match.index);
    if (subject.includes('的') || ownName.test(outside) || /[《》]$/.test(subject)) return;
    const at = spanOf(match.index, 1).start;
    const span = spanOf(match.index, match[0].length);
    yield {
      span,
      ...(modifier ? { severity: 'info' as const } : {}),
      message: `标题的事由与文种之间缺“的”，应为“关于……的${modifier ?? ''}${genre}”（《党政机关公文处理工作条例》第九条）`,
      fixes: [{ title: '补上“的”', safe: false, edits: [{ start: at, end: at, text: '的' }] }],
    };
  },
);

import { addresseesOf } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

const official =
  /(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|书记|部长|厅长|局长|署长|行长|主席|总理|秘书长|[省市县区州](?:委|政府)?领导)(?:同志)?$|[\u4e00-\u9fff]{2,4}同志$/;
/** Spoken to an assembly. */
const assembly = /各位|代表|委员|同志们|全体|会议/;

export default defineRule(
  {
    id: 'elements/person-addressee',
    clauses: ['TL-1505'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '请示、报告主送机关，不送负责人个人',
    rationale:
      '《党政机关公文处理工作条例》第十五条第（五）项规定，除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文，不得以本机关负责人名义向上级机关报送公文。',
    examples: [
      {
        bad: '关于增加防汛经费的请示\n\n⟦李副市长⟧：\n\n现将有关事项请示如下。\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n现将有关事项请示如下。\n',
      },
    ],
  },
  function* (document) {
    const { genre } = document;
    if (!genre?.statutory || (genre.name !== '请示' && genre.name !== '报告')) return;
    const names = addresseesOf(document);
    if (names.some(({ text }) => assembly.test(text))) return;
    for (const { text, span } of names) {
      if (!official.test(text)) continue;
      yield {
        span,
        message: `${genre.name}应当主送机关；除负责人直接交办的事项外，不向“${text}”个人报送（《党政机关公文处理工作条例》第十五条第（五）项）`,
      };
    }
  },
);

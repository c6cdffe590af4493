import rule from '../../../../server/src/core/rules/reconsideration/evidence-statement.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const rest = '证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。';
const withGap = (list: string) =>
  judged({ respondent: list, evidence: `证据1、证据4，各方当事人均无异议，予以采信。\n\n${rest}` });

testRule(rule, {
  valid: [
    judged(),
    judged({ evidence: '上述证据真实、合法、与本案有关联，本机关予以采信。' }),
    judged({ evidence: '证据1至证据4，双方无异议，予以确认。' }),
    judged({ evidence: '证据2与本案无关，不予采信。其他证据予以采信。' }),
    judged({ evidence: '除证据2因没有原件不予采信外，其余证据予以采信。' }),
    judged({ evidence: '申请人提交的证据与本案无关，不予采信。被申请人提交的证据依法取得，予以采信。' }),
    judged({ evidence: '以上事实，有证据1至证据4等证据证实。' }),
    judged({
      evidence: '销售票据、《现场笔录》和现场照片真实，予以采信。张某某的书面证言没有原件，不予采信。',
    }),
    // Judged where 本机关认为 speaks of it.
    judged({
      evidence: '证据1、证据3、证据4，予以采信。',
      reasons: '申请人提交的证据2系事后出具，本机关不予采信。',
    }),
    // All of it missing is another rule's.
    judged({ evidence: '' }),
    // Contested: another rule's.
    judged({ evidence: '证据1、证据2、证据4，予以采信。\n\n证据3，申请人有异议。' }),
    // Law is no evidence.
    judged({
      respondent:
        '被申请人提交的证据、依据：证据3.《现场笔录》；证据4.现场照片；证据5.《中华人民共和国价格法》。',
    }),
    // A published extract that breaks off.
    judged().slice(0, 700),
    '云岭市人民政府关于做好防汛工作的通知\n\n各县、区人民政府：\n\n证据1.照片。\n\n云岭市人民政府\n\n2026年3月5日\n',
  ],
  invalid: [
    {
      text: withGap('被申请人提交的证据：⟦证据3.《现场笔录》⟧；证据4.现场照片3张。'),
      message: '证据3《现场笔录》没有写明是否采信',
      severity: 'warning',
    },
    {
      text: withGap(
        '被申请人提交了下列证据：\n\n⟦3.《现场笔录》（2025年11月10日）⟧，现场笔录，证明没有标价；\n\n4.照片。',
      ),
      severity: 'warning',
    },
    {
      text: judged({
        applicant: '申请人提交的证据：⟦证据1.销售票据⟧；⟦证据2.张某某的书面证言⟧。',
        evidence: '证据3、证据4，予以采信。',
      }),
    },
    {
      text: judged({
        applicant: '申请人提交的证据：⟦销售票据⟧、书面证言等证据。',
        evidence: '证据3、证据4和书面证言，予以采信。',
      }),
      severity: 'info',
    },
    {
      text: judged({
        frontMatter: '---\n案情: 复杂\n---\n\n',
        respondent: '被申请人提交的证据：证据3.《现场笔录》；⟦证据4.现场照片3张⟧。',
        evidence: `证据1、证据3，各方当事人均无异议，予以采信。\n\n${rest}`,
      }),
      message: '释明',
      severity: 'error',
    },
  ],
});

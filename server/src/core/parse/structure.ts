import type { Marker, Role } from '../model/document.js';
import { parseDate } from '../model/calendar.js';
import { genres, otherKinds } from '../standards/genres.js';
import { agencyEndings } from '../standards/wording.js';
import { type Span, withoutBlanks } from '../text.js';
import type { Line } from './lines.js';
import { markerRank, readMarker } from './markers.js';

/** Where a part begins and what its title is; lines carry their roles in `roles`. */
export interface PartDraft {
  readonly kind: 'main' | 'issued' | 'attachment';
  /** Index of its first line. */
  readonly from: number;
  /** Indices of its title's lines. */
  readonly title: readonly number[];
}

export interface Structure {
  readonly roles: readonly Role[];
  readonly parts: readonly PartDraft[];
  /** The numbering mark at the beginning of each line. */
  readonly markerAt: (index: number) => Marker | undefined;
}

const kindWords = [...genres.flatMap((genre) => genre.titleWords), ...otherKinds];
const titleNote = '(?:[（(][^（）()]{1,30}[）)])*';
const endsWithGenre = new RegExp(`(?:${genres.flatMap((g) => g.titleWords).join('|')})[》〉]?${titleNote}$`);
const endsWithKind = new RegExp(`(?:${kindWords.join('|')})[》〉]?${titleNote}$`);

const portalLabel =
  /^[-•·*]?(?:信息)?(?:索引号|主题分类|体裁分类|信息分类|文件类型|发文机关|发文机构|发布机构|发布单位|发布机关|制发机关|公开主体|公开责任部门|责任部门|成文日期|成文时间|生成日期|发布日期|发布时间|发表时间|公开日期|公布日期|发文日期|发文时间|发文字号|文号|文件编号|统一编号|主题词|标题|名称|信息名称|有效性|时效性|效力状态|公开方式|公开时限|关键词|来源|信息来源|浏览量|浏览次数|点击数|字号|日期|时间|当前位置|您现在的位置|您当前的位置|废止日期|有效期|实施日期|施行日期)[:：]/;
const portalLine =
  /网站支持|智能问答|长者模式|无障碍|登录[|｜]|当前位置|您现在的位置|扫一扫|分享到|相关解读|相关链接|打印本页|关闭窗口|【打印】|【关闭】|字体[:：]|^【?字号|浏览次数|下载附件|附件下载|附件列表[:：]|责任编辑[:：]/;
const portalTail =
  /^(?:公开方式[:：]|公开属性[:：]|信息公开选项[:：]|公开选项[:：])|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)\b|附件[\d、—\-至]+下载[:：]/i;
const numberLine =
  /^[^，。；：:]{0,24}[〔﹝[［【（(]\s*(?:\d{2}|\d{4}|[０-９]{4}|[〇零○二一三四五六七八九]{4})年?\s*[〕﹞\]］】）)]\s*第?\s*[\d０-９]{1,5}(?:\s*号)?(?:\s*签发人.*)?$|^第\s*\d{1,4}\s*号$|^(?:19|20)\d{2}年第\d{1,4}[号期]$/;
const attachmentMark = /^附\s*件(?:\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}))?(?:\s*[:：.．])?$/;
const attachmentMarkWithTitle =
  /^附\s*件\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[:：.．]?\s*[^。；]{2,60}$/;
const attachmentNote =
  /^附(?:\s*件)?\s*[:：]|^附\s*件\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十])\s*[:：.．、]/;
const agencyWord = new RegExp(
  `^[\\u4e00-\\u9fff“”（）()·、]*${agencyEndings}(?:[（(][^（）()]{1,20}[）)])*$`,
);
/** A congress issues documents but signs none. */
const markName = new RegExp(`${agencyWord.source}|^[\\u4e00-\\u9fff]{2,20}代表大会$`);
const personSignature =
  /^(?:总理|省长|市长|县长|区长|州长|镇长|乡长|主席|主任|部长|局长|厅长|院长|检察长|署长|行长)[\s　]+[\u4e00-\u9fff][\u4e00-\u9fff　 ·]{1,8}$/;
const copyTo = /^(?:抄\s*送|主\s*送|抄\s*报|分\s*送)\s*[:：]/;
const printed = /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发|印)\s*$/;
const addresseeWords =
  /(?:政府|局|委|厅|部|院|办|(?:办公|研究|参事|工作)室|处|单位|机构|公司|集团|企业|学校|幼儿园|大学|学院|医院|中心|部门|银行|法院|检察院|协会|联合会|商会|兵团|团体|组织|署|会|军区|同志|代表|委员|先生|女士|申请人|被申请人|站|所|队|馆|社)(?:[（(][^（）()]*[）)])?$/;
/** 各区人民政府，市直各单位。 — nothing but names, and a stop where the colon should be. */
const stoppedAddressee =
  /^各[^要应须将把对向按在于是请可。；，、：]{0,12}(?:政府|局|委|办|单位|部门|机构|公司|学校|街道办事处|团体|高校|企业)(?:[，,、]各?[^要应须将把对向按在于是请可。；，、：]{0,14}(?:政府|局|委|办|单位|部门|机构|公司|学校|街道办事处|团体|高校|企业)){0,8}[。；;]$/;
/** 李副市长： — a letter to an official, wrongly or on his order. */
const officialWords =
  /(?:省长|市长|县长|区长|州长|镇长|乡长|书记|部长|厅长|局长|署长|主席|总理|秘书长|[省市县区州](?:委|政府)?领导)$/;
/** 云岭市财政局预算处: a division signs in its agency's name. */
const divisionWord =
  /^[\u4e00-\u9fff]{2,16}(?:局|厅|部|委|委员会|政府|院)[\u4e00-\u9fff、]{2,12}[处科股室](?:[（(][^（）()]{1,20}[）)])?$/;
const bodyVerb = /^(?:为|为了|根据|按照|现将|现就|经(?!营|济|费|办|贸|开|信)|近期|近日|近来|你|贵|您|兹)/;

/** Reads the roles of the lines and where the parts begin. Pure; the lines stay as they are. */
export function readStructure(text: string, lines: readonly Line[]): Structure {
  return new StructureReader(text, lines).read();
}

class StructureReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #roles: Role[];
  readonly #parts: PartDraft[] = [];
  readonly #despaced = new Map<number, string>();
  readonly #markers = new Map<number, Marker | undefined>();
  #title = '';

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
    this.#roles = lines.map((line) =>
      line.kind === 'paragraph' || line.kind === 'listItem' ? 'paragraph' : 'other',
    );
  }

  read(): Structure {
    const markerAt = (index: number) => this.#markerAt(index);
    if (this.#lines.length === 0)
      return { roles: [], parts: [{ kind: 'main', from: 0, title: [] }], markerAt };
    this.#contents();
    const title = this.#head();
    const body = title.bodyStart;
    this.#parts.push({ kind: 'main', from: 0, title: title.lines });
    let at = this.#closing(body, true);
    this.#tail();
    while (at < this.#lines.length) at = this.#nextPart(at);
    this.#headings();
    return { roles: this.#roles, parts: this.#parts, markerAt };
  }

  /** The words of a line, without blanks. */
  #bare(index: number): string {
    let value = this.#despaced.get(index);
    if (value === undefined) {
      value = withoutBlanks(this.#raw(index));
      this.#despaced.set(index, value);
    }
    return value;
  }

  #raw(index: number): string {
    const line = this.#lines[index];
    return line ? this.#text.slice(line.content.start, line.content.end) : '';
  }

  #length(index: number): number {
    const content = this.#lines[index]?.content as Span;
    return content.end - content.start;
  }

  #isOpaque(index: number): boolean {
    const kind = this.#lines[index]?.kind;
    return kind === 'opaque' || kind === 'separator';
  }

  #isAttachmentMark(index: number): boolean {
    const start = this.#lines[index]?.content.start as number;
    return this.#text[start] === '附' && attachmentMark.test(this.#bare(index));
  }

  #markerAt(index: number): Marker | undefined {
    const known = this.#markers.get(index);
    if (known || this.#markers.has(index)) return known;
    const { content } = this.#lines[index] as Line;
    const marker = readMarker(this.#text, content.start, content.end);
    this.#markers.set(index, marker);
    return marker;
  }

  #hasMarker(index: number): boolean {
    return this.#markerAt(index) !== undefined;
  }

  /** Neither a sentence nor a numbered line: it may be a line of a title or a name. */
  #isFree(index: number): boolean {
    const line = this.#lines[index] as Line;
    if (line.kind === 'opaque' || line.kind === 'separator' || line.kind === 'table') return false;
    if (this.#roles[index] === 'portalMetadata' || this.#roles[index] === 'contents') return false;
    const length = this.#length(index);
    if (length > 90) return false;
    if (/[。；;：:！!]$|[。；]./.test(this.#raw(index)) && !this.#isStoppedTitle(index)) return false;
    if (numberLine.test(this.#bare(index)) || this.#isAttachmentMark(index)) return false;
    return !(this.#hasMarker(index) && line.depth !== 1);
  }

  /** `关于…的通知。`: a title with a stop that does not belong there, before any line that could be the title. */
  #isStoppedTitle(index: number): boolean {
    if (index >= 12 || this.#length(index) > 60) return false;
    const bare = this.#bare(index);
    if (
      !/^[^，。；：,;:]{4,}的[^，。；：,;:]{1,4}[。；;：:]$/.test(bare) ||
      !endsWithGenre.test(bare.slice(0, -1))
    )
      return false;
    if (
      bodyVerb.test(bare) ||
      !/(?:关于|印发|转发|批转)/.test(index > 0 ? this.#bare(index - 1) + bare : bare)
    )
      return false;
    for (let i = 0; i < index; i++) if (endsWithGenre.test(this.#bare(i))) return false;
    const next = this.#nextSubstantive(index + 1);
    return next < this.#lines.length && (this.#isAddressee(next, true) || this.#lines[index]?.depth === 1);
  }

  /** A table of contents: headings that follow each other without text and come again later. */
  #contents(): void {
    const lines = this.#lines;
    for (let i = 0; i < lines.length; i++) {
      const isLabel = this.#length(i) < 60 && this.#bare(i) === '目录';
      if (!isLabel && !(this.#isShort(i) && this.#hasMarker(i))) continue;
      let end = isLabel ? i + 1 : i;
      const seen: string[] = [];
      while (
        end < lines.length &&
        this.#isShort(end) &&
        (this.#hasMarker(end) || isLabel || lines[end]?.kind === 'heading')
      ) {
        const words = this.#bare(end).replace(/[.．…·\d\s]+$/, '');
        if (seen.includes(words)) break;
        seen.push(words);
        end++;
      }
      const count = seen.length;
      if (count < 3) {
        if (!isLabel) i = Math.max(i, end - 1);
        continue;
      }
      // It is one only when the first heading stands again behind it.
      const first = seen[0] as string;
      const again = this.#findAgain(first, end);
      if (again < 0) {
        i = end - 1;
        continue;
      }
      for (let k = i; k < end; k++) this.#roles[k] = 'contents';
      return;
    }
  }

  #findAgain(words: string, from: number): number {
    for (let i = from; i < Math.min(this.#lines.length, from + 60); i++)
      if (this.#bare(i) === words) return i;
    return -1;
  }

  #isShort(index: number): boolean {
    return !this.#isOpaque(index) && this.#length(index) <= 40 && !/[。；;：:，]$/.test(this.#raw(index));
  }

  /** 版头, title and addressee of the main part. */
  #head(): { lines: number[]; bodyStart: number } {
    const lines = this.#lines;
    let limit = 0;
    for (; limit < Math.min(lines.length, 60); limit++) {
      if (this.#isOpaque(limit) || this.#roles[limit] === 'contents') continue;
      const bare = this.#bare(limit);
      this.#headRole(limit, bare);
      if (this.#roles[limit] !== 'paragraph' && this.#roles[limit] !== 'other') continue;
      if (lines[limit]?.depth === 1) continue;
      if (this.#hasMarker(limit) || bodyVerb.test(bare) || bare.length > 110) break;
      if (/[。；]$/.test(bare) && !this.#isStoppedTitle(limit)) break;
    }
    const free: number[] = [];
    for (let i = 0; i < limit; i++) {
      if (this.#isFree(i) && ['paragraph', 'other'].includes(this.#roles[i] as string)) free.push(i);
    }
    const title = this.#chooseTitle(free, limit);
    for (const i of title) this.#roles[i] = 'title';
    this.#title = title.map((i) => this.#bare(i)).join('');
    this.#marks(title[0] ?? limit);
    let at = (title.at(-1) ?? -1) + 1;
    if (title.length === 0) {
      at = 0;
      while (at < limit && this.#roles[at] !== 'paragraph' && this.#roles[at] !== 'other') at++;
      while (at < limit && !this.#isAddressee(at, false)) at++;
      if (at === limit) at = 0;
    }
    // Notes, the number and lines of the portal may stand between title and addressee.
    for (let i = at; i < Math.min(lines.length, at + 8); i++) {
      if (this.#isOpaque(i)) continue;
      const role = this.#roles[i];
      if (role !== 'paragraph' && role !== 'other') continue;
      const bare = this.#bare(i);
      if (this.#isAddressee(i, i === at || title.length > 0)) {
        this.#roles[i] = 'addressee';
        return { lines: title, bodyStart: i + 1 };
      }
      if (/^[（(].*[）)]$/.test(bare) && title.length > 0) this.#roles[i] = 'titleNote';
      else if (bare.length > 60 || this.#hasMarker(i) || /。$/.test(bare)) break;
    }
    return { lines: title, bodyStart: at };
  }

  #headRole(index: number, bare: string): void {
    const roles = this.#roles;
    if (portalLabel.test(bare) || portalLine.test(bare)) roles[index] = 'portalMetadata';
    else if (/^\d{1,8}$/.test(bare)) roles[index] = 'copyNumber';
    else if (/^(?:绝密|机密|秘密|内部)(?:[★☆*＊].{0,8}|\d+年|[一二三四五]十?年)?$/.test(bare))
      roles[index] = 'classification';
    else if (/^(?:特急|加急|特提|平急|急件|紧急|急)$/.test(bare)) roles[index] = 'urgency';
    else if (numberLine.test(bare)) roles[index] = 'documentNumber';
    else if (/^签发人[:：]/.test(bare)) roles[index] = 'signer';
    else if (index < 12 && bare.endsWith('文件') && markName.test(bare.slice(0, -2)))
      roles[index] = 'issuerMark';
    // Several agencies side by side, 文件 to their right: Word has it in a line of its own.
    else if (index > 0 && index < 12 && bare === '文件' && this.#isAgency(index - 1))
      roles[index] = 'issuerMark';
    else if (attachmentMark.test(bare)) roles[index] = 'attachmentMark';
  }

  /** Names of further agencies around a line 「…文件」 belong to the same 发文机关标志. */
  #marks(title: number): void {
    for (let i = 0; i < title; i++) {
      if (this.#roles[i] !== 'issuerMark') continue;
      for (const step of [-1, 1]) {
        for (let k = i + step; k >= 0 && k < title; k += step) {
          if (this.#roles[k] !== 'paragraph' && this.#roles[k] !== 'other') break;
          if (!this.#isAgency(k)) break;
          this.#roles[k] = 'issuerMark';
        }
      }
    }
    // A head without 「文件」: an agency alone right above the number.
    for (let i = 0; i + 1 < title; i++) {
      if (this.#roles[i + 1] === 'documentNumber' && this.#roles[i] === 'paragraph' && this.#isAgency(i)) {
        this.#roles[i] = 'issuerMark';
      }
    }
  }

  #chooseTitle(free: readonly number[], limit: number): number[] {
    const runs = this.#runs(free);
    let best: { lines: number[]; score: number } | undefined;
    for (const run of runs) {
      const depthOne = run.find((i) => this.#lines[i]?.depth === 1);
      const lines = depthOne !== undefined ? this.#underHeading(depthOne, free) : this.#titleLines(run);
      if (!lines) continue;
      const joined = lines
        .map((i) => this.#bare(i))
        .join('')
        .replace(/[。；;：:]$/, '');
      let score = endsWithGenre.test(cut(joined)) ? 2 : 1;
      if (joined.includes('关于')) score += 1;
      if (depthOne !== undefined) score += 5;
      const next = this.#nextSubstantive((lines.at(-1) as number) + 1);
      if (
        next < this.#lines.length &&
        (this.#isAddressee(next, true) || this.#roles[next] === 'documentNumber')
      )
        score += 3;
      if (!best || score > best.score) best = { lines, score };
    }
    if (best) return best.lines;
    // No word for a kind of document: the first short lines before the text.
    const run = runs.find((candidate) =>
      candidate.every((i) => this.#length(i) <= 60 && !/[，,。]/.test(this.#raw(i))),
    );
    if (!run || run.length > 4 || (run[0] as number) > 12) return [];
    if (this.#isAddressee(run[0] as number, false) || limit >= this.#lines.length) return [];
    return run;
  }

  /** A heading that names only the kind of a case document, and the line of its agency above it. */
  #underHeading(heading: number, free: readonly number[]): number[] {
    const above = free[free.indexOf(heading) - 1];
    if (
      above !== undefined &&
      this.#isAgency(above) &&
      /^行政复议[\u4e00-\u9fff]{2,12}书$/.test(this.#bare(heading))
    )
      return [above, heading];
    return [heading];
  }

  #nextSubstantive(from: number): number {
    let i = from;
    while (i < this.#lines.length && (this.#isOpaque(i) || this.#roles[i] === 'portalMetadata')) i++;
    return i;
  }

  /** Groups of lines that follow each other without a blank line. */
  #runs(indices: readonly number[]): number[][] {
    const runs: number[][] = [];
    for (const i of indices) {
      const last = runs.at(-1);
      if (last && last.at(-1) === i - 1 && !(this.#lines[i] as Line).afterBlank) last.push(i);
      else runs.push([i]);
    }
    return runs;
  }

  /** The lines of a run, at most six, that together end with the name of a kind of document. */
  #titleLines(run: readonly number[]): number[] | undefined {
    let best: number[] | undefined;
    let bestIsGenre = false;
    for (let from = 0; from < Math.min(run.length, 3); from++) {
      for (let to = from; to < Math.min(run.length, from + 6); to++) {
        const lines = run.slice(from, to + 1);
        const joined = cut(lines.map((i) => this.#bare(i)).join('')).replace(/[。；;：:]$/, '');
        if (!endsWithKind.test(joined) || !balanced(joined) || joined.length < 2) continue;
        const isGenre = endsWithGenre.test(joined);
        if (!best || (isGenre && !bestIsGenre) || isGenre === bestIsGenre) {
          best = lines;
          bestIsGenre = isGenre;
        }
      }
      if (best) return best;
    }
    return best;
  }

  #isAddressee(index: number, mayLackColon: boolean): boolean {
    const line = this.#lines[index];
    if (!line || line.kind === 'heading' || this.#isOpaque(index)) return false;
    const bare = this.#bare(index);
    if (bare.length > 500 || this.#hasMarker(index)) return false;
    if (/[。；;]/.test(bare)) return stoppedAddressee.test(bare) && mayLackColon;
    const colon = /[:：]$/.test(bare);
    const words = colon ? bare.slice(0, -1) : bare.replace(/[，,、]$/, '');
    if (/[:：]/.test(words) || bodyVerb.test(words)) return false;
    const official = colon && words.length <= 12 && officialWords.test(words);
    if (!(official || addresseeWords.test(words)) || /^(?:附件|抄送|签发人)/.test(words)) return false;
    if (colon) return !/(?:如下|下列|以下)/.test(words);
    // Without its colon only a line that speaks to 各… or names a few agencies is taken for one.
    return mayLackColon && (/^各/.test(words) || (words.length <= 20 && !this.#title.includes(words)));
  }

  #isAgency(index: number): boolean {
    const raw = this.#raw(index);
    if (raw.length > 120 || /[，,。；;：:！!？?]$/.test(raw)) return false;
    const words = raw.split(/[\s　]+/).filter(Boolean);
    const bare = this.#bare(index);
    if (agencyWord.test(bare) && bare.length <= 60) return true;
    return words.length > 1 && words.every((word) => agencyWord.test(word));
  }

  #signs(index: number): boolean {
    return (
      this.#isAgency(index) || personSignature.test(this.#raw(index)) || divisionWord.test(this.#bare(index))
    );
  }

  #isDate(index: number): boolean {
    const bare = this.#bare(index).replace(/[（(][^（）()]*[）)]$/, '');
    return bare.length <= 16 && /[年.．\-/]/.test(bare) && parseDate(bare) !== undefined;
  }

  /**
   * 落款 and what follows it, from `from` on. Returns the index behind it: where another part may begin.
   * Without a 落款 the part runs to the next attachment mark or to the end.
   */
  #closing(from: number, main: boolean): number {
    const { length } = this.#lines;
    let date = -1;
    for (let i = from; i < length; i++) {
      if (this.#isOpaque(i)) continue;
      if (i > from && this.#isAttachmentMark(i) && !/[:：]$/.test(this.#bare(i)) && date < 0) {
        return this.#withoutDate(from, i, main);
      }
      if (!main && i > from && this.#startsIssued(i)) return i;
      if (this.#lines[i]?.kind !== 'table' && this.#isDate(i) && this.#closesText(i, from)) {
        date = i;
        break;
      }
    }
    if (date < 0) return this.#withoutDate(from, length, main);
    this.#roles[date] = 'date';
    let first = date;
    for (let i = date - 1; i >= from && date - i <= 14; i--) {
      if (this.#isOpaque(i)) continue;
      const bare = this.#bare(i);
      const continuation =
        /^[（(].*[）)]$/.test(bare) &&
        i > from &&
        this.#isAgency(i - 1) &&
        this.#roles[i + 1] !== 'paragraph';
      if (!this.#signs(i) && !continuation) break;
      if (this.#hasMarker(i) || (this.#lines[i] as Line).kind === 'heading') break;
      this.#roles[i] = 'signature';
      first = i;
    }
    this.#attachmentNote(from, first);
    let at = date + 1;
    for (; at < length; at++) {
      if (this.#isOpaque(at)) continue;
      const bare = this.#bare(at);
      if (/^[（(].*[）)]$/.test(bare) && bare.length < 120) this.#roles[at] = 'annotation';
      else if (!this.#colophon(at)) break;
    }
    return at;
  }

  #withoutDate(from: number, end: number, main: boolean): number {
    let last = end - 1;
    while (
      last >= from &&
      (this.#isOpaque(last) || this.#roles[last] === 'portalMetadata' || portalTail.test(this.#raw(last)))
    )
      last--;
    let first = last + 1;
    while (
      main &&
      first - 1 > from &&
      this.#isAgency(first - 1) &&
      last - first < 8 &&
      !this.#hasMarker(first - 1)
    )
      first--;
    // An agency's name alone at the end is a signature only where a sentence ends before it.
    if (first <= last && /[。）)]$/.test(this.#bare(first - 1))) {
      for (let i = first; i <= last; i++) this.#roles[i] = 'signature';
    } else first = last + 1;
    if (main) this.#attachmentNote(from, first);
    return end;
  }

  #closesText(index: number, from: number): boolean {
    let i = index - 1;
    while (i >= from && this.#isOpaque(i)) i--;
    if (i < from) return false;
    const bare = this.#bare(i);
    if (this.#signs(i)) return true;
    if (/^[（(].*[）)]$/.test(bare) && i > from && this.#isAgency(i - 1)) return true;
    if (!/[。！：:]$/.test(bare) && !attachmentNote.test(bare)) return false;
    const next = this.#nextSubstantive(index + 1);
    return next >= this.#lines.length || /^[（(]/.test(this.#bare(next)) || !this.#isDate(next);
  }

  /** 附件： and its list, somewhere in the last lines before the signature. */
  #attachmentNote(from: number, signature: number): void {
    for (let i = signature - 1; i >= Math.max(from, signature - 25); i--) {
      if (this.#isOpaque(i) || this.#roles[i] === 'portalMetadata') continue;
      if (!attachmentNote.test(this.#bare(i))) {
        if (this.#length(i) > 120 || (/。$/.test(this.#bare(i)) && !this.#hasMarker(i))) return;
        continue;
      }
      for (let k = i; k < signature; k++) {
        if (!this.#isOpaque(k) && this.#roles[k] !== 'portalMetadata') this.#roles[k] = 'attachmentNote';
      }
      // Several lines 附件1：… 附件2：… form one note.
      let first = i;
      while (first > from && attachmentNote.test(this.#bare(first - 1)))
        this.#roles[--first] = 'attachmentNote';
      return;
    }
  }

  #colophon(index: number): boolean {
    const bare = this.#bare(index);
    if (copyTo.test(bare)) this.#roles[index] = 'copyTo';
    else if (printed.test(bare)) this.#roles[index] = 'printer';
    else if (portalTail.test(bare) || portalLine.test(bare)) this.#roles[index] = 'portalMetadata';
    else return false;
    return true;
  }

  /** 版记 and portal lines at the very end of the text. */
  #tail(): void {
    for (let i = this.#lines.length - 1, seen = 0; i >= 0 && seen < 12; i--) {
      if (this.#isOpaque(i) || this.#roles[i] === 'portalMetadata') continue;
      if (this.#roles[i] !== 'paragraph' && this.#roles[i] !== 'other') return;
      if (this.#lines[i]?.kind === 'table') return;
      if (!this.#colophon(i)) {
        if (/^附件\d*[:：.．].{0,60}$/.test(this.#bare(i)) && this.#roles[i + 1] === 'portalMetadata')
          this.#roles[i] = 'portalMetadata';
        else if (
          /印发机关|^[\u4e00-\u9fff]{2,20}(?:办公室|办公厅|秘书处)$/.test(this.#bare(i)) &&
          this.#roles[i + 1] === 'printer'
        )
          this.#roles[i] = 'printer';
        else return;
      }
      seen++;
    }
  }

  /** Whether the line begins a document printed behind another: title-like lines between blank lines, then numbering from 1. */
  #startsIssued(index: number): boolean {
    const line = this.#lines[index] as Line;
    if (!line.afterBlank || !this.#isFree(index)) return false;
    const run: number[] = [index];
    while (run.length < 4) {
      const next = (run.at(-1) as number) + 1;
      if (next >= this.#lines.length || this.#lines[next]?.afterBlank || !this.#isFree(next)) break;
      run.push(next);
    }
    const last = run.at(-1) as number;
    const behind = this.#lines[last + 1];
    if (!behind?.afterBlank) return false;
    const joined = run.map((i) => this.#bare(i)).join('');
    if (!endsWithKind.test(joined) || joined.length < 6 || !balanced(joined)) return false;
    for (let i = last + 1; i < Math.min(this.#lines.length, last + 8); i++) {
      const marker = this.#markerAt(i);
      if (marker && markerRank(marker) <= 5) return marker.ordinal === 1;
    }
    return false;
  }

  /** Opens the part that begins at or after `from`; returns the index behind it. */
  #nextPart(from: number): number {
    let at = from;
    while (at < this.#lines.length && (this.#isOpaque(at) || this.#isPast(at))) at++;
    if (at >= this.#lines.length) return at;
    const bare = this.#bare(at);
    const marked = attachmentMark.test(bare);
    const inline = !marked && attachmentMarkWithTitle.test(bare);
    if (marked || inline) {
      this.#roles[at] = 'attachmentMark';
      const title = inline ? [] : this.#partTitle(at + 1);
      for (const i of title) this.#roles[i] = 'attachmentTitle';
      this.#parts.push({ kind: 'attachment', from: at, title: inline ? [at] : title });
      return this.#partBody((title.at(-1) ?? at) + 1);
    }
    const title = this.#partTitle(at);
    if (title.length === 0) {
      // Text behind the 落款 without a title of its own belongs to the part before it.
      let end = at + 1;
      while (end < this.#lines.length && !this.#beginsPart(end)) end++;
      return end;
    }
    for (const i of title) this.#roles[i] = 'title';
    this.#parts.push({ kind: 'issued', from: at, title });
    return this.#partBody((title.at(-1) as number) + 1, true);
  }

  #isPast(index: number): boolean {
    return ['annotation', 'portalMetadata', 'copyTo', 'printer', 'contents'].includes(
      this.#roles[index] as string,
    );
  }

  #beginsPart(index: number): boolean {
    if (this.#isOpaque(index)) return false;
    return this.#isAttachmentMark(index) || this.#startsIssued(index);
  }

  /** Runs to the next attachment mark or printed document. */
  #partBody(from: number, issued = false): number {
    let end = from;
    while (end < this.#lines.length && !this.#beginsPart(end)) end++;
    for (let i = from; i < Math.min(end, from + 3); i++) {
      if (/^[（(].{2,90}[）)]$/.test(this.#bare(i)) && this.#roles[i] === 'paragraph' && !this.#hasMarker(i))
        this.#roles[i] = 'titleNote';
      else break;
    }
    // A printed document may name attachments of its own.
    if (issued) {
      let last = end;
      while (last > from + 1 && (this.#isOpaque(last - 1) || this.#isClosingLine(last - 1))) last--;
      this.#attachmentNote(from, last);
    }
    // Its own 落款, when it has one.
    for (let i = end - 1; i > from && i > end - 6; i--) {
      if (this.#isOpaque(i) || this.#roles[i] === 'portalMetadata') continue;
      if (this.#lines[i]?.kind !== 'table' && this.#isDate(i) && this.#isAgency(i - 1)) {
        this.#roles[i] = 'date';
        for (let k = i - 1; k > from && this.#isAgency(k) && !this.#hasMarker(k); k--)
          this.#roles[k] = 'signature';
        break;
      }
    }
    return end;
  }

  #isClosingLine(index: number): boolean {
    return (
      this.#roles[index] === 'portalMetadata' ||
      this.#isDate(index) ||
      (this.#isAgency(index) && !this.#hasMarker(index))
    );
  }

  #partTitle(from: number): number[] {
    const run: number[] = [];
    for (let i = from; i < this.#lines.length && run.length < 6; i++) {
      if (this.#isOpaque(i) && run.length === 0) continue;
      if (run.length > 0 && (this.#lines[i] as Line).afterBlank) break;
      if (!this.#isFree(i) || this.#roles[i] === 'contents') break;
      run.push(i);
    }
    if (run.length === 0) return [];
    const depthOne = run.find((i) => this.#lines[i]?.kind === 'heading');
    if (depthOne !== undefined) return [depthOne];
    while (
      run.length > 1 &&
      /^[（(].*(?:通过|修订|修正|批准|公布|\d年?)[）)]$/.test(this.#bare(run.at(-1) as number))
    )
      run.pop();
    const named = this.#titleLines(run);
    if (named) return named;
    // Cells of a flattened table follow an attachment's title without a blank line.
    return run.length > 3 ? run.slice(0, 1) : run.filter((i) => this.#length(i) <= 60);
  }

  /** Numbered lines that are headings rather than paragraphs. */
  #headings(): void {
    for (let i = 0; i < this.#lines.length; i++) {
      const line = this.#lines[i] as Line;
      if (line.kind === 'heading' && this.#roles[i] === 'other') this.#roles[i] = 'sectionHeading';
      if (this.#roles[i] !== 'paragraph' || !this.#hasMarker(i)) continue;
      if (this.#length(i) <= 60 && !/[。；;，,：:]$/.test(this.#raw(i))) this.#roles[i] = 'sectionHeading';
      else if (this.#length(i) <= 40 && /[^。]。$/.test(this.#raw(i)) && !/[。；;]./.test(this.#raw(i)))
        this.#roles[i] = 'sectionHeading';
    }
  }
}

/** A title without what is set behind it on the same line by two dashes. */
function cut(joined: string): string {
  const at = joined.search(/(?:——|－－|--)(?=.*(?:会议|大会)上)/);
  return at > 4 ? joined.slice(0, at) : joined;
}

function balanced(joined: string): boolean {
  let depth = 0;
  for (const c of joined) {
    if (c === '《') depth++;
    else if (c === '》') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A title as one line: joined, blanks for layout removed, notes set behind it by dashes cut off. */
export function joinTitle(text: string, lines: readonly Line[], indices: readonly number[]): string {
  const joined = cut(
    indices
      .map((i) => {
        const { content } = lines[i] as Line;
        return withoutBlanks(text.slice(content.start, content.end));
      })
      .join(''),
  );
  return joined.replace(/[。；;：:，,、]$/, '').replace(/[（(][^（）()]*(?:通过|批准|公布)[）)]$/, '');
}

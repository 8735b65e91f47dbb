import { romanValue } from '../en/roman';
import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { cardinal, decimal, digitByDigit } from './cardinal';

export const spokenSymbols: Readonly<Record<string, string>> = {
  '&': '和',
  '+': '加',
  '=': '等于',
  '@': '艾特',
  '%': '百分号',
  '‰': '千分号',
  $: '美元',
  '£': '英镑',
  '€': '欧元',
  '¥': '元',
  '￥': '元',
  '×': '乘',
  '÷': '除以',
  '±': '正负',
  '≤': '小于等于',
  '≥': '大于等于',
  '≠': '不等于',
  '≈': '约等于',
  '°': '度',
  '℃': '摄氏度',
  '℉': '华氏度',
  '§': '第',
  '№': '第',
  '∞': '无穷大',
  '√': '根号',
  '²': '平方',
  '³': '立方',
  '©': '版权所有',
  π: '派',
  '∑': '求和',
  '∵': '因为',
  '∴': '所以',
  '∈': '属于',
  '∪': '并',
  '∩': '交',
  '⊥': '垂直于',
  '∥': '平行于',
  '≡': '恒等于',
  '≌': '全等于',
  '∽': '相似于',
  '≧': '大于等于',
  '≦': '小于等于',
  '∫': '积分',
  Ω: '欧姆',
};

/** Names after which a hyphen only joins the number: 歼-20, 神舟-13. */
const models =
  /(?:[歼轰运直强教鹰苏图安]|米格|预警|东风|长征|神舟|嫦娥|天宫|天舟|北斗|风云|红旗|巨浪|伊尔|阿波罗|联盟|天问|悟空|实践|遥感|快舟|力箭|朱雀|碳|铀|钚|铯|碘|钴|锶|镭|氚|翼龙|彩虹|旅行者|新冠|鹘鹰|资源|海洋|高分|蛟龙|鹰击|霹雳)$/u;

/** Parts of a name or two places in a row, where a hyphen before digits is no minus. */
const joins = /[A-Za-z\d)）%℃°]$/;

export const symbols: readonly Rule[] = [
  // .5 without its zero.
  rule(/\.(\d{1,6})(?![\d.月日号])/u, ([, digits], site) =>
    /[A-Za-z\d.）)]$/.test(textBefore(site, 1)) ? null : decimal(`0.${digits!}`),
  ),
  rule(/★(?=级|酒店|饭店|宾馆|好评|评价)/u, (_, site) => (/\d$/.test(textBefore(site, 1)) ? '星' : null)),
  rule(/[-–](?=\d)/u, (_, site) => (/(?:图|表|圖|式)[\u2160-\u217f]$/u.test(textBefore(site, 2)) ? '杠' : null)),
  rule(/[-–](?=\d)/u, (_, site) => (models.test(textBefore(site, 3)) ? '' : null)),
  rule(/[-−](\d{1,15}(?:,\d{3})*(?:\.\d{1,12})?)(?!\d)/u, ([, number], site) => {
    if (joins.test(textBefore(site, 1))) return null;
    const isWeather = /^\s?(?:多|来)?度/u.test(textAfter(site, 3)) && !/[角转倾]$/u.test(textBefore(site, 1));
    return (isWeather ? '零下' : '负') + decimal(number!);
  }),
  rule(/[-−](?=[√πa-z]\b)/u, (_, site) => (/(?:^|[=＝(（，,是为\s])$/u.test(textBefore(site, 1)) ? '负' : null)),
  rule(/\.(\d{1,12})(?!\d|\.)/u, ([, digits], site) =>
    /[\p{Script=Han}\s(（=＝<>≈~]$/u.test(textBefore(site, 1)) && !/[A-Za-z]\s$/.test(textBefore(site, 2))
      ? `零点${digitByDigit(digits!)}`
      : null,
  ),
  rule(/#(?=[号键])/u, () => '井'),
  rule(/#(?![\p{L}\d#])/u, (_, site) => (/[按拨]$/u.test(textBefore(site, 1)) ? '井号' : null)),
  rule(/\.(?=NET)/u, () => '点'),
  // A topic's sign says nothing; before a bare number it does.
  rule(/#(?=[\p{L}])/u, () => ''),
  rule(/#(?=\s|$|[，。！？、\p{Script=Han}])/u, (_, site) => (/[\p{L}\d！？]$/u.test(textBefore(site, 1)) ? '' : null)),
  rule(/#(?=\d)/u, (_, site) => (/^\d{1,6}\p{Script=Han}.{0,20}#/u.test(textAfter(site, 28)) ? '' : '井号')),
  rule(/[\u2160-\u217f]/u, ([sign]) => cardinal(String(romanValue(sign.normalize('NFKC').toUpperCase())))),
  // What Unicode keeps in circles and brackets: ㈠, ㊗.
  rule(/[\u3220-\u3247\u3280-\u32b0]/u, ([sign]) => sign.normalize('NFKC').replace(/[()]/g, '')),
  rule(/[~～]\s?(?=[\d¥$€£])/u, (_, site) => (/[约大概]\s?$/u.test(textBefore(site, 2)) ? '' : '约')),
  rule(/[<＜][=＝](?=\s?[\dA-Za-z.-])/u, () => '小于等于'),
  rule(/[>＞][=＝](?=\s?[\dA-Za-z.-])/u, () => '大于等于'),
  rule(/!=(?=\s?[\dA-Za-z.-])/u, () => '不等于'),
  rule(/[<＜](?=\s?[\d.])/u, () => '小于'),
  rule(/[>＞](?=\s?[\d.])/u, () => '大于'),
  rule(new RegExp(`[${Object.keys(spokenSymbols).join('')}]`), ([sign]) => spokenSymbols[sign] ?? null),
];

import fc from 'fast-check';
import { prepareForStarter, spokenForm } from '../../testing';
import { applyRules } from '../reading';
import { digitByDigit, cardinal } from './cardinal';
import { chineseRules } from './rules';

const alternativesOf = (text: string, at: number) => applyRules(chineseRules.digit, text, at)?.parts[0]?.alternatives;

it.each([
  ['完成3/4。', 2, '三月四日'],
  ['结果是1-2。', 3, '一比二'],
  ['账期2024-05。', 2, '二零二四到零五'],
  ['变为3:20。', 2, '三比二十'],
  ['他98年的奖。', 1, '九十八'],
  ['连到10.0.0.1。', 2, '幺零点零点零点幺'],
])('what %s leaves open comes with its other reading', (text, at, other) => {
  expect(alternativesOf(text, at)).toContain(other);
});

it.each([
  ['一本2元的书', '一本两元的书'],
  ['第2次见面，见了2次', '第二次见面，见了两次'],
  ['110人拨打110', '一百一十人拨打幺幺零'],
  ['2008年花了2008元', '二零零八年花了两千零八元'],
  ['50年后的50年代', '五十年后的五十年代'],
  ['8:30开赛，比分8:30', '八点三十分开赛，比分八比三十'],
  ['G20的代表乘坐G120次', 'G 二十的代表乘坐 G 幺二零次'],
  ['房间120有120把椅子', '房间幺二零有一百二十把椅子'],
  ['211大学录取211人', '二一一大学录取二百一十一人'],
  ['进价5-3元，5-3=2', '进价五到三元，五减三等于二'],
  ['歼-20在-20℃下起飞', '歼二十在零下二十摄氏度下起飞'],
  ['3/4拍占3/4', '四三拍占四分之三'],
])('the words around a number settle it: %s', (written, spoken) => {
  expect(spokenForm(written, 'zh')).toBe(spoken);
});

it('a whole number that is counted is its cardinal, a telephone number its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 99_999_999 }), (count) => {
      expect(spokenForm(`一共${count}个`, 'zh')).toBe(`一共${cardinal(String(count))}个`);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (number) => {
      expect(spokenForm(`手机${number}`, 'zh')).toBe(`手机${digitByDigit(number, '幺')}`);
    }),
  );
});

const pieces = fc.constantFrom(
  ...'0 1 2 12 2024 - ~ : / . , % ℃ ¥ $ + = × ² ^ 年 月 日 第 个 电话 房间 比分 至 万 亿 kg km/h m² A G v x ( ) （ ） # * 转 京 · ° ′ " 折 后 1/2 ½ ⅓ Ⅲ 10⁸ H₂O'.split(
    ' ',
  ),
);

it('whatever numbers and signs meet, the parts of a reading follow each other and every digit is covered', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      for (let at = 0; at < text.length; at += 1) {
        for (const rules of Object.values(chineseRules)) {
          const reading = applyRules(rules, text, at);
          if (reading === null) continue;
          let end = at;
          for (const part of reading.parts) {
            expect(part.start).toBe(end);
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.spoken).not.toMatch(/undefined|null|NaN|\d/);
            end = part.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
      expect(
        prepareForStarter(text, 'zh')
          .slices.map((slice) => slice.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 400 },
  );
});

it.each([
  ['第2层有2层意思', '第二层有两层意思'],
  ['2022、2023年的2届大会', '二零二二、二零二三年的两届大会'],
  ['3.5折的3.5斤', '三五折的三点五斤'],
  ['115师的115人', '一一五师的一百一十五人'],
  ['表3-1列出3-1=2', '表三杠一列出三减一等于二'],
  ['湖人112-98勇士，98-112元', '湖人一百一十二比九十八勇士，九十八到一百一十二元'],
  ['L2-15不是L25', 'L 二杠十五不是 L 二十五'],
  ['电流5A，5A景区', '电流五安，五 A 景区'],
])('the same digits are read as what they are: %s', (written, spoken) => {
  expect(spokenForm(written, 'zh')).toBe(spoken);
});

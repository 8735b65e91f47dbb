/** Words and names younger than CMUdict, or that it lacks: small letters, then ARPAbet with three stresses. */
const lines = `
airbnb EH1 R B IY2 AH0 N B IY1
alibaba AA2 L IY0 B AA1 B AA0
baidu B AY1 D UW2
brexit B R EH1 K S IH0 T
chatbot CH AE1 T B AA2 T
covid K OW1 V IH0 D
ebook IY1 B UH2 K
emoji IH0 M OW1 JH IY0
ethereum IH0 TH IH1 R IY0 AH0 M
huawei HH W AA1 W EY2
kyiv K IY1 V
sudoku S UW0 D OW1 K UW0
tencent T EH1 N S EH2 N T
tiktok T IH1 K T AA2 K
vlog V L AA1 G
wechat W IY1 CH AE2 T
wi W AY1
xiaomi SH AW1 M IY0
zelensky Z AH0 L EH1 N S K IY0
`;

const own = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', ...phones] = line.split(' ');
      return [word, phones] as const;
    }),
);

/** The reading of a word of the project's own list, undefined where it has none. */
export const findOwnWord = (word: string): readonly string[] | undefined => own.get(word);

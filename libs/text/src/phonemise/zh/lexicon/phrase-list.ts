/** Word, class and readings of words that the dictionary lacks or reads otherwise than running text wants. */
export const phrases = `
部分 n bu4 fen4
大部分 n da4 bu4 fen4
一部分 n yi1 bu4 fen4
任务 n ren4 wu4
困难 n kun4 nan2
不了 v bu4 liao3
连累 v lian2 lei3
太监 n tai4 jian4
扁担 n bian3 dan5
播种 v bo1 zhong3
强忍 v qiang3 ren3
说客 n shui4 ke4
熟悉 v shu2 xi1
合同 n he2 tong2
气氛 n qi4 fen1
逻辑 n luo2 ji2
报复 v bao4 fu4
报酬 n bao4 chou2
应付 v ying4 fu4
实际上 d shi2 ji4 shang4
没关系 l mei2 guan1 xi4
组成部分 l zu3 cheng2 bu4 fen4
绝大部分 m jue2 da4 bu4 fen4
少部分 m shao3 bu4 fen4
这部分 r zhe4 bu4 fen4
`;

/** Two characters that are hardly ever a word where they meet. */
export const notWords = `
花都
`;

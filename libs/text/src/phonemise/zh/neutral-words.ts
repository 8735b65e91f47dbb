/** Two-syllable words whose second syllable is light in the standard, where dictionaries by character give it a full tone. */
export const neutralWords = new Set(
  '朋友 东西 先生 学生 喜欢 漂亮 明白 告诉 认识 衣服 意思 时候 地方 休息 事情 觉得 消息 聪明 眼睛 耳朵 头发 葡萄 豆腐 窗户 客气 打算 商量 便宜 麻烦 厉害 热闹 舒服 暖和 月亮 师傅 大夫 护士 姑娘 丈夫 名字 故事 钥匙 妈妈 爸爸 哥哥 姐姐 弟弟 妹妹 爷爷 奶奶 叔叔 姑姑 舅舅 宝宝 娃娃 星星 谢谢 看看 想想 试试 听听 说说 早上 晚上 多少 清楚 干净 力气 脾气 运气 黄瓜 棉花 玻璃 行李 骆驼 蘑菇 狐狸 萝卜 石榴 馒头 石头 木头 骨头 舌头 指头'.split(
    ' ',
  ),
);

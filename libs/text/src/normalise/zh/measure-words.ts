import { anyOf } from './any-of';

/**
 * Measure words, and nouns that count by themselves. Kinds: single things, groups and vessels, time, length and weight, money,
 * events, people and places, rooms, shares; then the traditional forms that differ.
 */
const counting = anyOf(`
  个 只 本 张 条 位 名 件 把 辆 台 座 间 块 片 颗 粒 朵 棵 头 匹 根 枝 支 面 幅 架 艘 株 尊 尾 顶 枚 册 扇 滴 盏 口 道 幢 栋 所 家 具 轮 封 首 篇 句 段 章 节 行 列 页
  层 门 部 集 样 种 类 项 款 档 栏 格 排 字 词 题 问 招 样 色 眼 声
  双 对 副 套 组 群 批 束 串 丛 捆 叠 堆 份 瓶 杯 碗 盘 包 盒 箱 袋 壶 罐 桶 锅 勺 匙 盆 缸 筐 篮 车 船 床 针 剂 听 扎 打
  年 天 周 秒 岁 分 点 刻钟 小时 分钟 钟头 星期 礼拜 周岁 周年 学期 学年 季 旬 晚 夜 昼 辈 代人 世人 分半
  斤 吨 米 里 亩 升 尺 寸 丈 克 公里 公斤 公分 公顷 海里 平方 立方 厘米 毫米 千米 千克 毫升 毫克 微米 纳米 英寸 英里 英尺 英亩 盎司 加仑
  元 角 毛 美元 欧元 日元 港元 英镑 韩元 卢布 法郎 分钱 笔 股 票 单
  次 遍 趟 回 场 届 堂 顿 餐 步 圈 局 站 拳 脚 刀 枪 发 通 席 起 桩 宗 波 阵 番 倍 成 半 连胜 连败 连冠 胜 负 平 手牌
  处 例 卷 光年 瓣 截 缕 抹 撮 捧 摞 沓 桌 盅 坛 管 挺 杆 员 任 载 昼夜 学时 课时 记 掌 巴掌 帧 孔 宿 夫妻 兄弟 姐妹 姊妹 男子 女子 学生 司机 乘客 警察 民警 村民 儿童 孩子 老人 工人 员工 球员 选手 嫌犯 嫌疑人 公司 企业 银行 医院 城 地区 部委
  人 国 省 市 县 村 校 队 党 者 方 地 岸 大 伙 帮 派 球 居室 室 厅 卫 梯 户 学分 百分点
  万 亿 千 兆
  個 隻 張 條 間 塊 顆 頭 雙 對 組 場 盤 頁 層 門 節 週 歲 項 點 國 種 樣 輛 臺 兩個 顆 瓶 紙 種 筆 縣 隊 黨 億 萬 噸 畝 鐘頭 分鐘 小時 類 幀 枝 盞 艘 幾
`);

/** Where 2 stays 二 although a measure word seems to follow: orders, names, fractions, powers, the weight 两. */
const ordering = anyOf(`
  两 兩 年级 年級 等奖 等功 等品 等座 等舱 次方 次幂 次元 次函数 次曲线 次型 次项 次革命 次世界 季度 线城市 线品牌 路公 路车 级 維 维 手车 手房 手货 手烟 代身份证
  代产品 代移动 分之 分法 人转 人世界 楼 樓 号 號 月 日 环 班 孩 胎 期 审 战 度 进制 项式 项分布 世纪 世紀 房东 把手 把刀 部曲
  面体 元一次 元二次 元方程 元论 次根 层皮 千金 大爷 大妈 方面军 队队 连连 里地 市民
`);

/** Words that begin like a measure word and are none: 大学, 晚会, 市民. */
const nouns = anyOf(`
  大学 大促 大会 大楼 大街 大厦 大家 大门 大型 大量 大约 大概 大队 大院 大师 大爷 大妈 大奖 晚会 晚上 晚报 晚间 晚年 人民 人工 人口 人类 人体 人员 人才 国家 国道 国际 国内 国外 国有
  国产 国企 国务 国庆 天猫 天然 天文 天津 天气 年会 点击 点赞 方法 方案 方式 方面 方向 本科 本市 本省 本次 本届 本报 本人 台湾 台风 台北 家庭 家长 家用 家居 家电 家务 家乡 门口
  门店 门票 门诊 项目 节目 节日 节能 节约 场馆 场地 场所 场景 场合 市民 市场 市区 市长 市政 口罩 口岸 口号 口味 面积 面前 面对 面向 面板 部队 部门 部分 部署 地区 地铁 地图 地震 地址
  分店 分公司 分行 分部 分机 分局 分类 分析 分数 分布 平台 平均 单位 单元 问题 党员 章程 次日 行动 行业 行政 页面 张家 高地 队员 队伍 省道 县道 连锁 集团 季度 声音 步行 股份 股市 层次 角色 角度 种子 条件 批评 发布 发展 发现 席位 员工福利 任务 任何 例如 列出 列为 列入 列车 处理 处于 记者 记录 管理 载体 掌握 城市 城区 城镇 学校 名校 名单
`);
const startsCounting = new RegExp(`^\\s?(?!${nouns})${counting}`);
const startsOrdering = new RegExp(`^\\s?${ordering}`);
const inOrder = /(?:第|初|周|星期|礼拜|农历|公元|编号|№)\s?$/u;
const floorAt = /[在到住去往上下于负元栋楼幢]\s?$/u;

/** Whether a number between `before` and `after` counts things, so that 2 is 两. */
export function isCountedBy(after: string, before = ''): boolean {
  if (inOrder.test(before)) return false;
  // 2到3个, 2、3个: what the second number counts, the first does too.
  if (/^男\d/u.test(after) || (/男$/u.test(before) && after.startsWith('女'))) return true;
  const measured = after.replace(/^\s?[到至或、~～-]\s?\d{1,4}/u, '');
  return countsBy(measured, before);
}

function countsBy(after: string, before: string): boolean {
  // A school class (2年2班) and a pairing (2对2) are names.
  if (startsOrdering.test(after) || /^(?:年\d{1,2}班|排\d{1,3}[座号]|对[\d一二三四五])/u.test(after)) return false;
  // 高2学生: a year of school.
  if (/(?:^|[^提增拔升])[高初大]$/u.test(before) && /^\s?(?:学生|学年|生)/u.test(after)) return false;
  if (/^\s?层/u.test(after) && floorAt.test(before)) return false;
  // 2点五 is a decimal, 2点半 a time.
  return (
    startsCounting.test(after) && !/^点(?:[零〇一二三四五六七八九]|\d{1,3}(?:倍|[万亿元米]|公里|个百分))/u.test(after)
  );
}

/** Whether a measure word, a unit or a share follows, so that a number is an amount rather than a name or a year. */
export function isMeasured(after: string): boolean {
  return (
    startsCounting.test(after) || /^\s?(?:[%‰℃°百多余来几]|十(?!年)|[.,]\d|[a-zA-Z]{1,3}(?![a-zA-Z]))/u.test(after)
  );
}

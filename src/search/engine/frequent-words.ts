/**
 * The words that stand most often in texts of authorities, the most frequent first, of twelve hundred laws and rules. What
 * it says of a word is a guess that decides what is looked up first, never what is found.
 */
const frequentWords = `
应当 人民 或者 部门 规定 管理 政府 单位 有关 民政 行政 工作 第二 主管 机构
第十 其他 建设 管部 人员 二十 国家 安全 第三 以上 按照 依法 保护 可以 服务
定的 组织 进行 机关 代表 委员 规划 监督 条例 员会 企业 经营 三十 法律 责任
行为 元以 设施 本条 社会 不得 第四 活动 环境 使用 以下 技术 生产 法规 的应
负责 违反 申请 大会 信息 情况 一条 门应 根据 第一 二条 民法 实施 级人 相关
三条 第五 法院 的由 提供 四条 批准 四十 万元 表大 十一 五条 罚款 民代 下列
十二 处理 以及 务院 国务 六条 措施 违法 七条 关部 十五 个人 及其 十三 标准
八条 决定 十四 九条 交通 城市 教育 十条 执行 县级 区域 责令 犯罪 制定 会议
卫生 发展 公共 理部 市人 建立 符合 要求 的规 督管 工程 常务 十六 级以 污染
务委 登记 检察 采取 及时 地方 十八 日 十七 年 资源 五十 项目 反本 依照
许可 第六 府应 需要 十九 和国 办理 报告 政主 月 加强 建筑 本市 处罚 运输
关规 给予 开展 产品 改正 条件 提出 职责 保障 当按 公安 检查 的人 范围 生态
案件 意见 当事 制度 通过 中华 利用 直接 会常 经济 事人 察院 条市 民共 华人
共和 民检 合同 律法 履行 位和 条第 条本 政部 人的 市区 文化 严重 予以 方式
场所 从事 审查 的依 农业 医疗 确定 质量 理机 和其 日起 位应 作出 应急 和个
例第 第七 道路 调查 上人 当在 安机 情形 市场 旅游 第 承担 造成 营者 支持
鼓励 的处 诉讼 县市 机动 者其 投资 生活 照国 科学 区人 动车 自治 食品 条违
之一 禁止 业务 下罚 劳动 设置 的其 刑事 重大 实行 城乡 的罚 当依 下的 的行
件的 发生 政区 文物 设备 六十 所在 开发 公布 垃圾 委托 材料 动物 事故 人应
学校 影响 规范 第八 条国 业主 设立 适用 事项 赔偿 款规 施工 防治 内容 可证
各级 照规 份 资金 一的 所得 期限 市县 的可 专业 之日 法第 事业 次会 金融
土地 义务 检验 理的 证明 情节 乡镇 1 会第 合法 法行 财政 维护 备案 有下
法所 罪的 交易 程序 计划 并处 域内 保险 物业 具有 消防 控制 综合 政管 执法
船舶 接受 区县 会同 办法 一百 行业 设计 任人 编制 车辆 条规 相应 擅自 有权
通知 费用 施的 门责 任何 的建 机制 指导 务的 证券 公路 本级 财产 实际 第九
作人 具体 用水 的单 准的 关的 取得 构应 自然 本法 研究 区的 合作 处置 构成
公司 培训 协调 当及 审批 会公 居民 内的 调解 限期
`
  .trim()
  .split(/\s+/);

/** Words stand as often as their rank lets expect (Zipf): 应当 400,000 times in 10,000 laws, the last of these 16,000. */
const frequencies = new Map(frequentWords.map((word, rank) => [word, 400 / (rank + 25)]));

/** How much is to be read for a word, beyond what any word costs, in requests: 0 for most, 16 for the most frequent. */
export function frequency(word: string): number {
  return frequencies.get(word) ?? 0;
}

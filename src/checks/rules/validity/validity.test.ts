import { expect, test } from "vitest";
import { documentWith, found } from "../../fixtures/found.ts";

const validity = (documents: Record<string, string>, portal = "name: 政府信息公开\n") =>
  found(/^validity\//, documents, { "portal.yaml": portal });
const of = (more: string, title = "青禾县人民政府关于防汛工作的通知") =>
  documentWith(`publishedOn: 2020-03-05\n${more}`).replace(/title: .*/, `title: ${title}`);

test("what is over, or has not begun, is not in force", async () => {
  const text = await validity({
    expired: of("validity: 有效\nexpiresOn: 2026-11-21"),
    lastDay: of(
      "validity: 有效\nexpiresOn: 2026-11-22\nwithdrawal: {on: 2026-11-01, reason: 内容有误}",
    ),
    repealed: of("validity: 有效\nrepealedOn: 2025-01-01"),
    repealedLater: of("validity: 有效\nrepealedOn: 2027-01-01"),
    early: of("validity: 有效\neffectiveOn: 2027-01-01"),
    late: of("validity: 尚未生效\neffectiveOn: 2020-04-01"),
    right: of("validity: 失效\nexpiresOn: 2022-01-01"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/early.md:6:1  警告  有效性与实施日期不符
        有效性写作“有效”，实施日期是 2027-01-01，今天是 2026-11-22。
        改法：页面按日期显示；把有效性改成尚未生效，或改正日期。
        validity/effect-mismatch

    documents/expired.md:6:1  警告  已经结束却标有效
        有效性写作“有效”，但有效期到 2026-11-21 为止。
        改法：页面按日期显示；把有效性改成失效，或改正日期。
        validity/ended-but-in-force

    documents/late.md:6:1  警告  有效性与实施日期不符
        有效性写作“尚未生效”，实施日期是 2020-04-01，今天是 2026-11-22。
        改法：页面按日期显示；把有效性改成有效，或改正日期。
        validity/effect-mismatch

    documents/repealed.md:6:1  警告  已经结束却标有效
        有效性写作“有效”，但自 2025-01-01 起已宣布废止。
        改法：页面按日期显示；把有效性改成废止，或改正日期。
        validity/ended-but-in-force

    0 处错误，4 处警告，0 处提示，涉及 4 个文件。"
  `);
});

test("a repealed document says from when, or another document does", async () => {
  const text = await validity({
    unknown: of("validity: 废止"),
    dated: of("validity: 废止\nrepealedOn: 2024-01-01"),
    named: of("validity: 废止\ndocumentNumber: 禾政发〔2019〕1号"),
    naming: of('validity: 有效\nrepeals: ["禾政发[2019]1号"]'),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/unknown.md:6:1  提示  废止了却没有写从哪天起
        有效性写作“废止”，没有宣布废止日期，门户里也没有废止或替代它的文件，查不出哪天还有效。
        改法：写上 repealedOn（宣布废止日期），或在废止它的文件里写 repeals。
        validity/repealed-without-day

    0 处错误，0 处警告，1 处提示，涉及 1 个文件。"
  `);
});

test("normative documents are labelled", async () => {
  const text = await validity({
    measures: of("genre: 通知", "青禾县人民政府关于印发《青禾县养犬管理办法（试行）》的通知"),
    registered: of("registrationNumber: QHFGS-2020-9"),
    labelled: of("validity: 有效", "青禾县养犬管理办法"),
    notice: of("genre: 通知"),
    explained: of("genre: 解读", "《青禾县养犬管理办法》解读"),
    draft: of("genre: 公告", "关于《青禾县养犬管理办法》公开征求意见的公告"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/measures.md:2:1  警告  规范性文件没有标有效性
        “青禾县人民政府关于印发《青禾县养犬管理办法（试行）》的通知”看来是规范性文件，有效性是“未标注”；未标注不等于有效。
        改法：按最近一次清理结果写明有效、失效、废止等。
        validity/unlabelled-normative

    documents/registered.md:2:1  警告  规范性文件没有标有效性
        “青禾县人民政府关于防汛工作的通知”看来是规范性文件，有效性是“未标注”；未标注不等于有效。
        改法：按最近一次清理结果写明有效、失效、废止等。
        validity/unlabelled-normative

    0 处错误，2 处警告，0 处提示，涉及 2 个文件。"
  `);
});

test("the province's limits hold where portal.yaml gives them", async () => {
  const documents = {
    tooLong: of(
      "effectiveOn: 2024-01-01\nexpiresOn: 2030-12-31\nvalidity: 有效",
      "青禾县养犬管理办法",
    ),
    trial: of(
      "effectiveOn: 2024-01-01\nexpiresOn: 2026-12-31\nvalidity: 有效",
      "青禾县养犬管理办法（试行）",
    ),
    over: of("effectiveOn: 2020-01-01\nvalidity: 有效", "青禾县养猫管理办法"),
    right: of(
      "effectiveOn: 2024-01-01\nexpiresOn: 2028-12-31\nvalidity: 有效",
      "青禾县养鸟管理办法",
    ),
    old: of("effectiveOn: 2001-01-01\nvalidity: 有效", "青禾县养鱼管理办法"),
    notice: of("effectiveOn: 2020-01-01\nvalidity: 有效"),
  };
  const limits = `checks:
  longestPeriods:
    - {words: [试行, 暂行], years: 2, since: 2010-01-01}
    - {years: 5, since: 2010-01-01}
`;
  expect(await validity(documents)).toMatchInlineSnapshot(`
    "documents/trial.md:7:1  提示  有效期快到了
        有效期到 2026-12-31 为止，不到六个月。
        改法：现在评估：继续有效的重新公布并改有效期，不再执行的到期失效。
        validity/review-due

    0 处错误，0 处警告，1 处提示，涉及 1 个文件。"
  `);
  expect(await validity(documents, limits)).toMatchInlineSnapshot(`
    "documents/over.md:7:1  警告  有效期超过本省规定
        从 2020-01-01 起算，按 5 年的上限 2025-01-01 已经期满，却标有效，也没有写有效期。
        改法：对照原件和本省规定改正；经评估继续有效的，写明新的有效期。
        validity/longest-period

    documents/tooLong.md:7:1  警告  有效期超过本省规定
        从 2024-01-01 起算，有效期到 2030-12-31，超过 5 年的上限（2029-01-01）。
        改法：对照原件和本省规定改正；经评估继续有效的，写明新的有效期。
        validity/longest-period

    documents/trial.md:7:1  警告  有效期超过本省规定
        从 2024-01-01 起算，有效期到 2026-12-31，超过 2 年的上限（2026-01-01）。
        改法：对照原件和本省规定改正；经评估继续有效的，写明新的有效期。
        validity/longest-period

    documents/trial.md:7:1  提示  有效期快到了
        有效期到 2026-12-31 为止，不到六个月。
        改法：现在评估：继续有效的重新公布并改有效期，不再执行的到期失效。
        validity/review-due

    0 处错误，3 处警告，1 处提示，涉及 3 个文件。"
  `);
});

test("half a year before its period ends, a document is due for review", async () => {
  const text = await validity({
    soon: of("validity: 有效\nexpiresOn: 2027-05-21"),
    later: of("validity: 有效\nexpiresOn: 2027-05-22"),
    repealed: of("validity: 废止\nrepealedOn: 2026-01-01\nexpiresOn: 2027-01-01"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/soon.md:7:1  提示  有效期快到了
        有效期到 2027-05-21 为止，不到六个月。
        改法：现在评估：继续有效的重新公布并改有效期，不再执行的到期失效。
        validity/review-due

    0 处错误，0 处警告，1 处提示，涉及 1 个文件。"
  `);
});

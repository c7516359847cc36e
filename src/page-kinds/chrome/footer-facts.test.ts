import { expect, test } from "vitest";
import { portalSettingsSchema } from "../../schema/index.ts";
import { footerFacts } from "./footer-facts.ts";

test("the footer tells what the portal states, in the fixed order, and nothing empty", () => {
  const settings = portalSettingsSchema.parse({
    organ: "青禾县人民政府",
    icpNumber: "澜ICP备00000000号-1",
    policeNumber: "澜公网安备00000000000001号",
    contact: { phone: "0000-0002100", postcode: "000000" },
  });
  expect(footerFacts(settings)).toEqual([
    { label: "主办单位", value: "青禾县人民政府" },
    { label: "地址", value: "邮编 000000" },
    { label: "电话", value: "0000-0002100", link: "tel:0000-0002100" },
    { label: "ICP备案", value: "澜ICP备00000000号-1", link: "https://beian.miit.gov.cn/" },
    {
      label: "公安备案",
      value: "澜公网安备00000000000001号",
      link: "https://beian.mps.gov.cn/#/query/webSearch?code=00000000000001",
    },
  ]);
  expect(footerFacts(portalSettingsSchema.parse({}))).toEqual([]);
});

import { expect, test } from "vitest";
import { type OutputFault, OutputFolderError } from "../output/folder/output-errors.ts";
import { LockError } from "../output/lock/lock.ts";
import type { OutputNotice } from "../output/publish/notice.ts";
import { PublishError, type PublishState } from "../output/publish/publish-error.ts";
import { lostPagesText } from "../site/load/lost-pages.ts";
import { noticeText, outputFaultText, publishErrorText } from "./output-words.ts";
import { waitingLines } from "./summary/waiting-lines.ts";

const both = (tell: (language: "zh" | "en") => string | null) =>
  (["zh", "en"] as const).map((language) => tell(language)).join("\n\n");

/** A file system's refusal. */
const refused = (code: string) => Object.assign(new Error(code), { code });

test("a refused step is told with what the output is now, the file, and what to do", () => {
  const states: PublishState[] = [
    { name: "unchanged" },
    { name: "partly", done: 26, of: 592 },
    { name: "away", previous: "D:\\网站\\.dist.previous-7" },
  ];
  const told = states.map((state) => {
    const error = new PublishError("D:\\网站\\dist\\index.html", refused("EBUSY"), state);
    return both((language) => publishErrorText(error, language));
  });
  expect(told.join("\n\n")).toMatchInlineSnapshot(`
    "没有发布，上一次的网站保持原样。
    改不动的是 D:\\网站\\dist\\index.html（EBUSY）：可能有程序正占用它（资源管理器、编辑器、杀毒软件、网站服务器），请关闭那个程序；也可能没有权限。然后再生成一次。

    Nothing was published, the last output is as it was.
    What could not be changed is D:\\网站\\dist\\index.html (EBUSY): some program may hold it (Explorer, an editor, a virus scanner, a web server): close it; or permission is missing. Then build again.

    发布只做了一部分（592 步中的 26 步）：有的页面是新的，有的还是上一次的，但没有打不开的链接。
    改不动的是 D:\\网站\\dist\\index.html（EBUSY）：可能有程序正占用它（资源管理器、编辑器、杀毒软件、网站服务器），请关闭那个程序；也可能没有权限。然后再运行一次，会从这里接着做。

    Only part was published (26 of 592 steps): some pages are new, others are those of the last output, and no link is broken.
    What could not be changed is D:\\网站\\dist\\index.html (EBUSY): some program may hold it (Explorer, an editor, a virus scanner, a web server): close it; or permission is missing. Then run it again: it goes on from here.

    网站现在不在原处，完好地放在 D:\\网站\\.dist.previous-7。
    改不动的是 D:\\网站\\dist\\index.html（EBUSY）：可能有程序正占用它（资源管理器、编辑器、杀毒软件、网站服务器），请关闭那个程序；也可能没有权限。然后再运行一次，会从这里接着做。

    The portal is not in its place now; it stands whole at D:\\网站\\.dist.previous-7.
    What could not be changed is D:\\网站\\dist\\index.html (EBUSY): some program may hold it (Explorer, an editor, a virus scanner, a web server): close it; or permission is missing. Then run it again: it goes on from here."
  `);
});

test("a full disk is told as such, and a build that never ends", () => {
  const full = new PublishError("dist/a", refused("ENOSPC"), { name: "unchanged" });
  expect(publishErrorText(full, "zh")).toMatchInlineSnapshot(`
    "没有发布，上一次的网站保持原样。
    改不动的是 dist/a（ENOSPC）：磁盘满了，请腾出空间。然后再生成一次。"
  `);
  const lock = new LockError("/srv/.dist.lock", 4711);
  expect(both((language) => publishErrorText(lock, language))).toMatchInlineSnapshot(`
    "没有生成：另一个生成（进程 4711）一直在往同一个文件夹发布，等得太久了。上一次的网站保持原样。请等它做完再试；它若已不在运行，请删去 /srv/.dist.lock。

    Nothing was built: another build (process 4711) has been publishing into the same folder for too long. The last output is as it was. Wait until it is done; if it does not run any more, delete /srv/.dist.lock."
  `);
  expect(publishErrorText(new Error("other"), "zh")).toBeNull();
});

test("names of files reach the terminal without their control characters", () => {
  const odd = "\u001b[2Jx.html";
  const foreign = new OutputFolderError("foreign-files", "dist", [odd]);
  const refusal = new PublishError(odd, refused("EIO"), { name: "unchanged" });
  for (const language of ["zh", "en"] as const) {
    expect(outputFaultText(foreign, language)).toContain("\n  �[2Jx.html\n");
    expect(publishErrorText(refusal, language)).toContain("�[2Jx.html");
  }
});

test("an output folder that cannot be used is told with the reason", () => {
  const reasons: OutputFault[] = [
    "foreign",
    "inside-content",
    "contains-content",
    "no-folder",
    "dangling-link",
    "mount-point",
    "not-writable",
  ];
  const told = reasons.map((reason) =>
    both((language) => outputFaultText(new OutputFolderError(reason, "/srv/dist"), language)),
  );
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "不能输出到 /srv/dist：其中已有不是由本程序生成的文件。请用 --out 另选文件夹。

    Cannot write to /srv/dist: it holds files that Gongkai did not make. Choose another folder with --out.
    不能输出到 /srv/dist：它在内容文件夹之内。请用 --out 另选文件夹。

    Cannot write to /srv/dist: it lies inside the content folder. Choose another folder with --out.
    不能输出到 /srv/dist：它包含内容文件夹。请用 --out 另选文件夹。

    Cannot write to /srv/dist: it contains the content folder. Choose another folder with --out.
    不能输出到 /srv/dist：那里是一个文件，不是文件夹。请用 --out 另选文件夹。

    Cannot write to /srv/dist: there is a file, not a folder. Choose another folder with --out.
    不能输出到 /srv/dist：它是一个链接，指向的地方不存在。请用 --out 另选文件夹。

    Cannot write to /srv/dist: it is a link to something that does not exist. Choose another folder with --out.
    不能输出到 /srv/dist：它是一个盘或挂载的卷本身，旁边写好的网站换不进去；可以用它里面的一个文件夹。请用 --out 另选文件夹。

    Cannot write to /srv/dist: it is a disk or a mounted volume itself, and what is written beside it cannot take its place; a folder inside it can be used. Choose another folder with --out.
    不能输出到 /srv/dist：没有写入的权限。请用 --out 另选文件夹。

    Cannot write to /srv/dist: there is no permission to write. Choose another folder with --out."
  `);
});

test("files of others are named, the first of many", () => {
  const files = Array.from({ length: 12 }, (_, number) => `uploads/${number}.pdf`);
  const error = new OutputFolderError("foreign-files", "/srv/dist", ["CNAME", ...files]);
  expect(both((language) => outputFaultText(error, language))).toMatchInlineSnapshot(`
    "没有发布，上一次的网站保持原样：/srv/dist 里有 13 处不是由本程序生成、或者生成以后被改动的文件。它们不会被删，也不能当作网站发布：
      CNAME
      uploads/0.pdf
      uploads/1.pdf
      uploads/2.pdf
      uploads/3.pdf
      uploads/4.pdf
      uploads/5.pdf
      uploads/6.pdf
      uploads/7.pdf
      uploads/8.pdf
      ……另有 3 处
    请把它们移到别处，不要的删去，然后再生成一次。发布平台要的文件（如 CNAME、.nojekyll），请在生成以后放进要上传的那一份里。

    Nothing was published, the last output is as it was: /srv/dist holds files that Gongkai did not make, or that were changed since (13). They are not removed, and cannot be published as the portal's:
      CNAME
      uploads/0.pdf
      uploads/1.pdf
      uploads/2.pdf
      uploads/3.pdf
      uploads/4.pdf
      uploads/5.pdf
      uploads/6.pdf
      uploads/7.pdf
      uploads/8.pdf
      … and 3 more
    Move them elsewhere, or delete them if nobody needs them, and build again. What a host asks for (CNAME, .nojekyll) goes into the copy that is uploaded, after the build."
  `);
});

test("what happens to an output folder meanwhile is told in a line", () => {
  const path = "/srv/dist";
  const notices: OutputNotice[] = [
    { kind: "waiting", path },
    { kind: "finished", path },
    { kind: "damaged-journal", path: "/srv/.dist.patch-7.damaged" },
    { kind: "damaged-ledger", path: "/srv/.dist.ledger" },
    { kind: "unforeseen", path: "/srv/.cache", message: "odd\u001b[2J is not a function" },
    { kind: "left-over", path: "/srv/.dist.previous-7" },
    { kind: "set-aside", path: "/srv/dist.old", files: ["documents/甲.pdf"] },
  ];
  const told = notices.map((notice) => both((language) => noticeText(notice, language)));
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "另一个生成正在往 /srv/dist 发布，等它做完……

    Another build is publishing into /srv/dist; waiting for it …
    上一次的发布中途断了，现已接着做完：/srv/dist

    The last build was broken off while it published; that is finished now: /srv/dist
    上一次的发布中途断了，留下的记录读不出，或者照它做不成，已改名为 /srv/.dist.patch-7.damaged；网站将全部重新生成。

    The last build was broken off while it published, and what it wrote down cannot be read, or not be done: renamed to /srv/.dist.patch-7.damaged. Everything is made anew.
    账本读不出，或者写着不可能的事，弃之不用，全部重新生成：/srv/.dist.ledger

    The ledger cannot be read, or says what cannot be: it is dropped, and everything made anew: /srv/.dist.ledger
    生成中途出错（odd�[2J is not a function），可能是上次留下的中间结果读不通，已弃之不用，全部重新生成：/srv/.cache

    The build failed half way (odd�[2J is not a function), perhaps for what the last one left: that is dropped, and everything made anew: /srv/.cache
    /srv/.dist.previous-7 删不掉，可能有程序正占用它。网站不受影响，下一次生成时再清理。

    /srv/.dist.previous-7 cannot be removed; some program may hold it. The portal is not affected, and the next build tries again.
    没有账本，不知道上一次的网站里有些文件是谁放的，所以一个也没有删：上一次的网站整个移到了 /srv/dist.old，不要时请自行删去。其中不知来历的：
      documents/甲.pdf

    Without a ledger nobody knows who put some files into the last output, so none was removed: the whole of it stands at /srv/dist.old now; remove it when you do not need it. Not known are:
      documents/甲.pdf"
  `);
});

test("control characters of names that others have given do not reach the terminal", () => {
  const odd = "甲\u001b[2J\r\u009b31m";
  const told = [
    noticeText({ kind: "set-aside", path: odd, files: [odd] }, "zh"),
    outputFaultText(new OutputFolderError("foreign-files", "dist", [odd]), "en"),
    publishErrorText(new PublishError(odd, refused("EBUSY"), { name: "unchanged" }), "zh"),
    lostPagesText([odd], "en"),
    ...waitingLines(
      {
        heldBack: [{ file: odd, title: odd, reason: "draft", day: null }],
        toFill: [],
        coming: null,
      },
      "zh",
    ),
  ];
  for (const text of told) expect(text?.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a disk that is full before anything is published is told in words", () => {
  const full = (code: string, path?: string) => Object.assign(refused(code), { path });
  const told = [full("ENOSPC"), full("EDQUOT", "/srv/.dist.staging-7/a")].map((error) =>
    both((language) => publishErrorText(error, language)),
  );
  expect(told.join("\n\n")).toMatchInlineSnapshot(`
    "没有发布，上一次的网站保持原样。
    写不下了（ENOSPC）：磁盘满了，请腾出空间，然后再生成一次。生成时要能同时放下两份网站，存放中间结果的文件夹也要有空间。

    Nothing was published, the last output is as it was.
    There is no room to write (ENOSPC): the disk is full; make room and build again. While it is built there are two copies of the portal, and the folder of intermediate results needs room too.

    没有发布，上一次的网站保持原样。
    写不下了 /srv/.dist.staging-7/a（EDQUOT）：磁盘满了，请腾出空间，然后再生成一次。生成时要能同时放下两份网站，存放中间结果的文件夹也要有空间。

    Nothing was published, the last output is as it was.
    There is no room to write /srv/.dist.staging-7/a (EDQUOT): the disk is full; make room and build again. While it is built there are two copies of the portal, and the folder of intermediate results needs room too."
  `);
  const behind = new Error("search index 2026 could not be built", { cause: full("ENOSPC") });
  expect(publishErrorText(behind, "zh")).toBe(publishErrorText(full("ENOSPC"), "zh"));
  expect(publishErrorText(refused("ENOENT"), "zh")).toBeNull();
  expect(publishErrorText(undefined, "zh")).toBeNull();
});

import { indexShard, type ShardReport, type ShardTask } from "./index-shard.ts";

// When the build is killed, so is this.
process.once("disconnect", () => process.exit(1));

/** The child process of one index: Pagefind's memory is given back when it ends. */
process.once("message", async (task: ShardTask) => {
  const report = (message: ShardReport) => process.send?.(message);
  try {
    await indexShard(task, () => report("read"));
    process.exit(0);
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) }, () =>
      process.exit(1),
    );
  }
});

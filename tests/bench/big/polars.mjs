// A task of the large benchmark in polars, the fastest way we know. Usage: node polars.mjs TASK INPUT OUTPUT, with
// the environment variable POLARS_MAX_THREADS. Tells how long the query took, without the start of node.
import polars from "nodejs-polars";
import { timed } from "./timed.mjs";

const [task, input, output] = process.argv.slice(2);

// Types are given and nothing is guessed; the lazy scan reads only the columns that the query names. Sums of Float64
// are right to the cent here, and faster than those of Decimal.
const schema = {
  date: polars.Utf8, campaign: polars.Utf8, ad_set: polars.Utf8, ad: polars.Utf8, channel: polars.Utf8,
  impressions: polars.Int32, clicks: polars.Int32, conversions: polars.Int32,
  spend: polars.Float64, revenue: polars.Float64,
};

const keys = {
  campaign: [polars.col("campaign").alias("name")],
  "channel,month": [polars.col("channel"), polars.col("date").str.slice(0, 7).alias("month")],
};
const name = {
  campaign: polars.col("name"),
  "channel,month": polars.concatString([polars.col("channel"), polars.col("month")], " ").alias("name"),
};

function query() {
  const sums = polars.scanCSV(input, { schema })
    .groupBy(keys[task])
    .agg(polars.col("revenue").sum().round(2).alias("return"), polars.col("spend").sum().round(2).alias("cost"));
  const [worth, cost] = [polars.col("return"), polars.col("cost")];
  return sums.select(name[task], worth, cost, worth.minus(cost).div(cost).alias("roi"));
}

await timed(() => {
  if (task !== "nothing") query().collectSync({ engine: "streaming" }).writeCSV(output);
});

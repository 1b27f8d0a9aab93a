// A task of the large benchmark in DuckDB, the fastest way we know.
// Usage: node duckdb.mjs TASK INPUT OUTPUT THREADS. Tells how long the query took, without the start of node.
import { DuckDBInstance } from "@duckdb/node-api";
import { timed } from "./timed.mjs";

const [task, input, output, threads] = process.argv.slice(2);

// Types are given and nothing is guessed. Columns that a query does not name are not converted. Sums of DECIMAL are
// exact, and this width is as fast as DOUBLE.
const rows = `read_csv('${input}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  new_line = '\\n', columns = {'date': 'VARCHAR', 'campaign': 'VARCHAR', 'ad_set': 'VARCHAR', 'ad': 'VARCHAR',
  'channel': 'VARCHAR', 'impressions': 'INTEGER', 'clicks': 'INTEGER', 'conversions': 'INTEGER',
  'spend': 'DECIMAL(9,2)', 'revenue': 'DECIMAL(9,2)'})`;

const figuresBy = (name, keys) => `
  SELECT ${name} AS name, "return", cost, ("return" - cost) / cost AS roi
  FROM (SELECT ${keys}, sum(revenue) AS "return", sum(spend) AS cost FROM ${rows} GROUP BY ALL)`;

// Only ROI is asked for, and DOUBLE is right to more digits than are compared, and here a little faster.
const campaigns = `read_json('${input}', format = 'newline_delimited', columns = {
  'actions': 'STRUCT("count" DOUBLE, "value" DOUBLE)[]', 'costs': 'STRUCT(amount DOUBLE)[]'})`;

const queries = {
  nothing: null,
  campaign: figuresBy("campaign", "campaign"),
  "channel,month": figuresBy("channel || ' ' || month", "channel, date[:7] AS month"),
  // In the order of the input, which DuckDB keeps unless it is told otherwise.
  jsonl: `
    SELECT ("return" - cost) / cost AS roi
    FROM (SELECT list_sum([action.count * action.value FOR action IN actions]) AS "return",
                 list_sum([line.amount FOR line IN costs]) AS cost
          FROM ${campaigns})`,
};

const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const query = queries[task];
await timed(async () => {
  if (query) await connection.run(`COPY (${query}) TO '${output}' (FORMAT csv, HEADER ${task !== "jsonl"})`);
});

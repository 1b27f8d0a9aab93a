-- Campaign rows for roi, from a table of ad performance that has one row a day, campaign, ad set, ad and channel.
-- The database adds up, roi computes the return:

--   roi schema sql > rows.sql                            (then put your names into the first part)
--   sqlite3 -csv -header ads.db < rows.sql | roi calc -
--   psql --csv ads < rows.sql | roi calc -

-- Anywhere else: run it, and save the result as CSV with the names of the columns in its first line, in small letters.

-- Standard SQL. Run on SQLite 3.40, PostgreSQL 15 and DuckDB 1.5. Written for BigQuery, Snowflake, Redshift and
-- Spark too, but not run there. MySQL, SQL Server and Oracle have other words for BIGINT or ROUND.

WITH source AS (
  -- The first part, and the only one to change: your table, and before each AS a column of yours.
  -- What your table does not have is not known, which is not 0. Write CAST(NULL AS BIGINT), as in
  -- CAST(NULL AS BIGINT) AS revenue, and the result stays empty there.
  SELECT
    campaign_name    AS campaign,     -- rows with the same name are one campaign
    channel_name     AS channel,      -- where the ad was shown: instagram, google, newsletter
    currency_code    AS currency,     -- three letters. No such column: 'EUR' AS currency
    report_date      AS reported_on,  -- the day, as in 2026-03-01. From a time: CAST(... AS DATE), in SQLite date(...)
    impressions      AS impressions,  -- how often the ad was shown
    clicks           AS clicks,       -- how often it was clicked
    conversions      AS conversions,  -- orders, leads, bookings. May be parts of one, as in 0.333333
    spend            AS spend,        -- what the ad cost, as in 12.34. From millionths: cost_micros * 0.000001
    conversion_value AS revenue       -- what the platform says was sold, in the same currency
  FROM ad_performance
  -- For some days only: WHERE report_date BETWEEN '2026-03-01' AND '2026-04-30'
  -- For one more table: UNION ALL SELECT, and the same columns in the same order
)

-- The second part stays as it is. One row a campaign, channel and currency: currencies are never added up, and there
-- is no average and no ratio here, because sums of rows can be added up again and ratios cannot.

-- Nothing known stays empty: a sum over rows that are all NULL is NULL. Where some are known, those are added up.

-- Money becomes whole millionths of the currency before it is added up. Sums of whole numbers are exact, sums of
-- fractions such as 0.1 + 0.2 are not in every database. roi divides by 1,000,000. A row with more than six decimals
-- is rounded to the nearest millionth first, so that each row is off by half a millionth at most. There is room for
-- sums of up to 9,000,000,000,000.

-- Conversions are added up first and rounded to six decimals then, so that three thirds of a conversion are one.
-- Columns of amounts should be DECIMAL, NUMERIC or DOUBLE: a single-precision REAL holds seven digits and no more.
SELECT
  campaign,
  channel,
  currency,
  MIN(reported_on) AS date_from,
  MAX(reported_on) AS date_to,
  SUM(CAST(impressions AS BIGINT)) AS impressions,
  SUM(CAST(clicks AS BIGINT)) AS clicks,
  ROUND(CAST(ROUND(SUM(conversions) * 1000000.0) AS BIGINT) * 0.000001, 6) AS conversions,
  SUM(CAST(ROUND(spend * 1000000.0) AS BIGINT)) AS spend_micros,
  SUM(CAST(ROUND(revenue * 1000000.0) AS BIGINT)) AS revenue_micros
FROM source
GROUP BY campaign, channel, currency
ORDER BY campaign, channel, currency;

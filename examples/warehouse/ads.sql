-- What a loader puts into the warehouse: one row a day, campaign, ad set and ad. The company and its figures are invented.
CREATE TABLE ads_daily (
  day DATE, campaign VARCHAR(100), adset VARCHAR(100), ad VARCHAR(100), network VARCHAR(50),
  impressions INTEGER, link_clicks INTEGER, purchases DECIMAL(18, 6), amount_spent DECIMAL(18, 2), purchase_value DECIMAL(18, 2));

INSERT INTO ads_daily VALUES
  ('2026-03-02', 'Frühlingslicht', 'Lampenfreunde', 'Bild 1', 'instagram', 1208, 21, 3, 43.51, 160.72),
  ('2026-03-02', 'Frühlingslicht', 'Neu hier', 'Bild 1', 'instagram', 1018, 28, 2, 44.22, 87.07),
  ('2026-03-02', 'Frühlingslicht', 'Suche', 'Bild 1', 'google', 522, 9, 1.246327, 22.71, 61.07),
  ('2026-03-02', 'Frühlingslicht', 'Marke', 'Bild 1', 'google', 363, 10, 2.567347, 37.71, 125.80),
  ('2026-03-02', 'Lesezeit', 'Lampenfreunde', 'Bild 1', 'instagram', 1612, 17, 1, 38.08, 57.70),
  ('2026-03-02', 'Lesezeit', 'Neu hier', 'Bild 2', 'instagram', 1095, 22, 1, 34.05, 54.73),
  ('2026-03-02', 'Wer wir sind', 'Alle', 'Bild 1', 'tiktok', 5480, 66, NULL, 27.80, NULL),
  ('2026-03-03', 'Frühlingslicht', 'Lampenfreunde', 'Bild 2', 'instagram', 2021, 48, 1, 44.33, 42.14),
  ('2026-03-03', 'Frühlingslicht', 'Neu hier', 'Bild 2', 'instagram', 1775, 45, 1, 49.57, 48.48),
  ('2026-03-03', 'Frühlingslicht', 'Suche', 'Bild 1', 'google', 532, 9, 1.763061, 33.13, 86.39),
  ('2026-03-03', 'Frühlingslicht', 'Marke', 'Bild 2', 'google', 453, 9, 1.238367, 23.56, 60.68),
  ('2026-03-03', 'Lesezeit', 'Lampenfreunde', 'Bild 1', 'instagram', 1389, 30, 2, 40.21, 77.87),
  ('2026-03-03', 'Lesezeit', 'Neu hier', 'Bild 2', 'instagram', 1111, 31, 1, 40.60, 50.58),
  ('2026-03-03', 'Wer wir sind', 'Alle', 'Bild 2', 'tiktok', 4635, 117, NULL, 25.20, NULL),
  ('2026-03-04', 'Frühlingslicht', 'Lampenfreunde', 'Bild 1', 'instagram', 1617, 35, 1, 43.78, 53.81),
  ('2026-03-04', 'Frühlingslicht', 'Neu hier', 'Bild 1', 'instagram', 1870, 44, 1, 54.06, 53.63),
  ('2026-03-04', 'Frühlingslicht', 'Suche', 'Bild 2', 'google', 659, 10, 0.471837, 23.15, 23.12),
  ('2026-03-04', 'Frühlingslicht', 'Marke', 'Bild 2', 'google', 497, 13, 0.540612, 27.41, 26.49),
  ('2026-03-04', 'Lesezeit', 'Lampenfreunde', 'Bild 1', 'instagram', 1745, 29, 1, 30.32, 28.88),
  ('2026-03-04', 'Lesezeit', 'Neu hier', 'Bild 2', 'instagram', 1064, 26, 1, 40.76, 24.68),
  ('2026-03-04', 'Wer wir sind', 'Alle', 'Bild 2', 'tiktok', 8067, 93, NULL, 26.95, NULL);

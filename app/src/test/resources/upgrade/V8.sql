INSERT INTO scenario (id, territory_id, import_run_id, based_on, name, changes, version, changed_at)
VALUES ('base', 'vallee', 2, NULL, 'Base', '[{"kind":"close","place":"poste-1","services":["poste"]}]', 2, TIMESTAMP WITH TIME ZONE '2026-10-06 00:00:00+00:00');
INSERT INTO scenario (id, territory_id, import_run_id, based_on, name, changes, version, changed_at)
VALUES ('above', 'vallee', 2, 'base', 'Au-dessus', '[]', 1, TIMESTAMP WITH TIME ZONE '2026-10-07 00:00:00+00:00');

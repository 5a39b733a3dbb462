INSERT INTO diagnostic_times VALUES (1, 0, 'poste', ${hex:0000EA60});
INSERT INTO chapter_result (territory_id, import_run_id, panier_id, chapter, content) VALUES ('vallee', 2, 'essai', 'poles', ${hex:1F8B0800});
INSERT INTO territory_setting VALUES ('vallee', 'thresholds', 3, '{"minutes": 20}', TIMESTAMP WITH TIME ZONE '2026-10-03 00:00:00+00:00');

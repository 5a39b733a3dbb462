INSERT INTO panier (id, version, revision, name_fr, name_en, origin, reference, copied_from, created_at)
VALUES ('choisi', '1', 1, 'Choisi', 'Chosen', 'Essai', FALSE, 'essai', TIMESTAMP WITH TIME ZONE '2026-10-04 00:00:00+00:00');
INSERT INTO panier_service (panier_id, panier_version, ordinal, gamme, service_code, range_origin, range_reason) VALUES ('choisi', '1', 0, 'INTERMEDIAIRE', 'poste', 'MANUAL', 'décidé en comité');
INSERT INTO diagnostic_run (sha256, territory_id, territory_name, methode, panier_id, panier_version, panier_name_fr, panier_name_en, communes, population, panier_mean_ms, vintages, import_run_id, first_at, last_at, content)
VALUES ('${sha:c}', 'vallee', 'Vallée d’essai', 'CARROYEE', 'essai', '1', 'Panier d’essai', 'Trial basket', 2, 71361, 60000, '2022', 2, TIMESTAMP WITH TIME ZONE '2026-10-02 09:00:00+00:00', TIMESTAMP WITH TIME ZONE '2026-10-05 09:00:00+00:00', ${hex:1F8B08});

INSERT INTO import_run (territory_id, status, started_at, finished_at, fingerprint, errors, warnings, infos)
VALUES ('vallee', 'REFUSED', TIMESTAMP WITH TIME ZONE '2026-10-01 08:00:00+00:00', TIMESTAMP WITH TIME ZONE '2026-10-01 08:00:01+00:00', 'f0', 1, 0, 0);
INSERT INTO import_run (territory_id, status, started_at, finished_at, fingerprint, errors, warnings, infos)
VALUES ('vallee', 'IMPORTED', TIMESTAMP WITH TIME ZONE '2026-10-02 08:00:00+00:00', TIMESTAMP WITH TIME ZONE '2026-10-02 08:00:03.123+00:00', 'f1', 0, 1, 2);
INSERT INTO import_issue_count VALUES (2, 0, 'FILE_EMPTY', 'a.csv', 1);
INSERT INTO import_issue VALUES (2, 0, 'FILE_EMPTY', 'a.csv', 0, '', '[]');
INSERT INTO territory (id, name, import_run_id) VALUES ('vallee', 'Vallée d’essai', 2);
INSERT INTO territory_departement VALUES ('vallee', 0, '2A');
INSERT INTO source VALUES ('vallee', 'insee', 0, 'Populations', 'INSEE', '2022', 'etalab-2.0');
INSERT INTO source_file VALUES ('vallee', 0, 'insee', 'pop.csv', '${sha:a}', 1234, 3, 2, 1);
INSERT INTO commune (territory_id, code, ordinal, name, departement_code, arrondissement_code, population, town_hall_lat_deg, town_hall_lon_deg, town_hall_quality, contour_wkb)
VALUES ('vallee', '2A004', 0, 'Ajaccio', '2A', '2A1', 71361, 41.9192, 8.7386, 'EXACT', ${hex:0000000003000000010000000440208000000000004045000000000000402100000000000040450000000000004021000000000000404510000000000040208000000000004045000000000000});
INSERT INTO commune (territory_id, code, ordinal, name, departement_code, arrondissement_code, population, town_hall_lat_deg, town_hall_lon_deg, town_hall_quality, contour_wkb)
VALUES ('vallee', '2A247', 1, 'Porto-Vecchio', '2A', NULL, 0, 41.5914, 9.2795, 'COMMUNE', NULL);
INSERT INTO zone VALUES ('vallee', 'EPCI', '242010056', 0, 'CA du Pays ajaccien', NULL);
INSERT INTO zone_commune VALUES ('vallee', 'EPCI', '242010056', 0, '2A004');
INSERT INTO population_cell VALUES ('vallee', 0, 'CRS3035RES200mN1', 41.92, 8.74, 71361.0);
INSERT INTO population_points VALUES ('vallee', 0, '2A004', 'CELL', 71361.0, ${hex:4044F5C28F5C28F640217AE147AE147B40F16C1000000000});
INSERT INTO area_indicators VALUES ('vallee', 0, '2A004', 1, '{"rev_med_21": 21540.5}');
INSERT INTO road_network VALUES ('vallee', '${sha:b}', 100, 10, 20, '{"nodesDropped": 1}');
INSERT INTO structure (territory_id, ordinal, id, name, commune_code, lat_deg, lon_deg, position_quality, stands_for, opening_hours, address, phone, website, source_id)
VALUES ('vallee', 0, 'poste-1', 'La Poste', '2A004', 41.92, 8.74, 'EXACT', 1, 'Mo-Fr 09:00-17:00', NULL, NULL, NULL, 'insee');
INSERT INTO structure_service (territory_id, structure_ordinal, service_code) VALUES ('vallee', 0, 'poste');
INSERT INTO panier (id, version, revision, name_fr, name_en, origin, reference, copied_from, created_at)
VALUES ('essai', '1', 1, 'Panier d’essai', 'Trial basket', 'Essai', FALSE, NULL, TIMESTAMP WITH TIME ZONE '2026-10-01 00:00:00+00:00');
INSERT INTO panier_service (panier_id, panier_version, ordinal, gamme, service_code) VALUES ('essai', '1', 0, 'PROXIMITE', 'poste');
INSERT INTO diagnostic (territory_id, import_run_id, methode, panier_id, panier_version, people_in_cells, people_on_roads, people_at_town_halls, origins, origins_far, origins_off_road, computed_at, duration_ms, parameters)
VALUES ('vallee', 2, 'CARROYEE', 'essai', '1', 71361.0, 0, 0, 1, 0, 0, TIMESTAMP WITH TIME ZONE '2026-10-02 09:00:00.001+00:00', 1500, 'car-fr');
INSERT INTO diagnostic_service VALUES (1, 0, 'poste', 1, 1, 'insee');
INSERT INTO commune_access VALUES (1, 0, '2A004', 60000, 1, 1, '{"PROXIMITE": {"timeMs": 60000, "covered": 1, "total": 1}}', '{"poste": {"status": "ANSWERED", "timeMs": 60000, "structure": "poste-1", "routeM": 900.5}}');
INSERT INTO zone_access VALUES (1, 0, 'EPCI', '242010056', '{"panier": {"people": 71361.0, "without": 0.0, "meanMs": 60000, "medianMs": 60000, "share": 1.0}}');

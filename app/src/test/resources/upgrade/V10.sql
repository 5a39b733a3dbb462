INSERT INTO organisation (id, siret, kind, territory_id, since, until, version) VALUES ('pole-emploi', '13000548108070', 'OPERATOR', NULL, DATE '2008-12-19', DATE '2023-12-31', 2);
INSERT INTO organisation (id, siret, kind, territory_id, since, until, version) VALUES ('france-travail', NULL, 'OPERATOR', NULL, DATE '2024-01-01', NULL, 1);
INSERT INTO organisation_name VALUES ('pole-emploi', DATE '2008-12-19', 'Pôle emploi', 'Pôle emploi');
INSERT INTO organisation_succession VALUES ('pole-emploi', 'france-travail', DATE '2024-01-01');
INSERT INTO organisation_unit VALUES ('unit', 'france-travail', 'Direction territoriale', NULL);
INSERT INTO person (id, name, email, active, version, created_at) VALUES ('p1', 'Camille Robin', 'camille@exemple.fr', TRUE, 1, TIMESTAMP WITH TIME ZONE '2026-11-01 00:00:00+00:00');
INSERT INTO mandate VALUES ('m1', 'p1', 'france-travail', 'unit', 'directrice', DATE '2026-01-01', NULL);
INSERT INTO role_grant VALUES ('g1', 'm1', 'PARTNER', 'vallee', NULL);

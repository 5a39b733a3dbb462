INSERT INTO oidc_identity VALUES ('https://fca.integ01.dev-agentconnect.fr/api/v2', 'sub-1', 'p1', TIMESTAMP WITH TIME ZONE '2026-11-05 00:00:00+00:00', TIMESTAMP WITH TIME ZONE '2026-11-06 00:00:00+00:00');
INSERT INTO single_use_link VALUES ('l1', '${sha:2}', 'organisation', 'france-travail', NULL, 'p1', TIMESTAMP WITH TIME ZONE '2026-11-05 00:00:00+00:00', TIMESTAMP WITH TIME ZONE '2026-11-12 00:00:00+00:00', NULL, NULL);
INSERT INTO organisation_proposal VALUES ('o1', 'france-travail', 'l1', '{}', TIMESTAMP WITH TIME ZONE '2026-11-05 01:00:00+00:00', NULL, NULL);

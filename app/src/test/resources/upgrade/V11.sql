INSERT INTO journal_entry (entry_number, entry_at, actor_kind, person_id, organisation_id, object_kind, object_id, territory_id, verb, before_json, after_json, previous_hash, entry_hash)
VALUES (1, TIMESTAMP WITH TIME ZONE '2026-11-03 00:00:00.123+00:00', 'PERSON', 'p1', 'france-travail', 'SCENARIO', 'base', 'vallee', 'changed', '{"name":"Avant"}', '{"name":"Base"}', '${sha:0}', '${sha:e}');
UPDATE journal_head SET entry_number = 1, entry_hash = '${sha:e}' WHERE name = 'journal';

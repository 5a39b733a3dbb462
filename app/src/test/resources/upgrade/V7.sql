INSERT INTO structure (territory_id, ordinal, id, name, commune_code, lat_deg, lon_deg, position_quality, stands_for, source_id, operator_name, wheelchair)
VALUES ('vallee', 1, 'fs-1', 'France services', '2A247', 41.59, 9.28, 'EXACT', 1, 'insee', 'MSA', 'limited');
INSERT INTO structure_service (territory_id, structure_ordinal, service_code, service_level) VALUES ('vallee', 1, 'france-services', 'AGENCY');

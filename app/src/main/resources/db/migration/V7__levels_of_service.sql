-- How much of a service a place gives, who runs it, and whether one gets in with a wheelchair.

ALTER TABLE structure ADD COLUMN operator_name VARCHAR;
ALTER TABLE structure ADD COLUMN wheelchair VARCHAR;
ALTER TABLE structure_service ADD COLUMN service_level VARCHAR(20);
COMMENT ON COLUMN structure.operator_name IS 'Who runs the service there; null when unknown';
COMMENT ON COLUMN structure.wheelchair IS 'As OSM says it: yes, limited, no; null when unknown';
COMMENT ON COLUMN structure_service.service_level IS
  'RELAY, PERMANENCE, AGENCY or FULL; null when no source tells';

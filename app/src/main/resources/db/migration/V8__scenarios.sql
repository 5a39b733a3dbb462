-- Scenarios -----------------------------------------------------------------------------------------
-- Nothing here hangs on the territory: what people tried outlives an import.

CREATE TABLE scenario (
  id VARCHAR(40) NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  import_run_id BIGINT NOT NULL,
  based_on VARCHAR(40),
  name VARCHAR NOT NULL,
  changes VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT scenario_pk PRIMARY KEY (id),
  CONSTRAINT scenario_based_on FOREIGN KEY (based_on) REFERENCES scenario (id)
);
CREATE INDEX scenario_by_territory ON scenario (territory_id, changed_at);
CREATE INDEX scenario_by_base ON scenario (based_on);
COMMENT ON TABLE scenario IS 'Changes of the offer and the roads that people try before deciding';
COMMENT ON COLUMN scenario.id IS 'Random: whoever has the link may read it';
COMMENT ON COLUMN scenario.import_run_id IS 'The import it was made on';
COMMENT ON COLUMN scenario.based_on IS 'Scenario whose changes come first';
COMMENT ON COLUMN scenario.changes IS 'JSON list';
COMMENT ON COLUMN scenario.version IS 'From 1, one more at each change';

-- Following a plan: who gave a value and when, values that are computed, files that prove -------------

ALTER TABLE plan_indicator_value ADD COLUMN origin VARCHAR(20);
ALTER TABLE plan_indicator_value ADD COLUMN given_by_organisation VARCHAR(40);
ALTER TABLE plan_indicator_value ADD COLUMN given_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE plan_indicator_value ADD COLUMN import_run_id BIGINT;
ALTER TABLE plan_indicator_value ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
COMMENT ON COLUMN plan_indicator_value.origin IS 'TYPED or COMPUTED; null for one that came with the plan';
COMMENT ON COLUMN plan_indicator_value.given_by_organisation IS 'For whom it was typed; the journal says by whom';
COMMENT ON COLUMN plan_indicator_value.import_run_id IS 'Import that a computed value is of';

CREATE TABLE plan_indicator_source (
  plan_id VARCHAR(100) NOT NULL,
  indicator_id VARCHAR(40) NOT NULL,
  measure VARCHAR(30) NOT NULL,
  service_code VARCHAR(40) NOT NULL,
  area VARCHAR(2000) NOT NULL,
  minutes INTEGER NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT plan_indicator_source_pk PRIMARY KEY (plan_id, indicator_id),
  CONSTRAINT plan_indicator_source_of FOREIGN KEY (plan_id, indicator_id)
    REFERENCES plan_indicator (plan_id, id)
);
COMMENT ON TABLE plan_indicator_source IS 'What the platform computes an indicator from; see org.maillage.domain.plan.indicator.AutomaticSource';
COMMENT ON COLUMN plan_indicator_source.area IS 'Key of the area, as in addresses; empty for the whole territory';

CREATE TABLE plan_evidence (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  note_id VARCHAR(40),
  commitment_id VARCHAR(40),
  file_name VARCHAR(200) NOT NULL,
  caption VARCHAR(500) NOT NULL,
  media_type VARCHAR(120) NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  content ${bytes} NOT NULL,
  added_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_evidence_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_evidence_in FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id),
  CONSTRAINT plan_evidence_of_note FOREIGN KEY (plan_id, note_id) REFERENCES plan_note (plan_id, id),
  CONSTRAINT plan_evidence_of_promise FOREIGN KEY (plan_id, commitment_id)
    REFERENCES plan_commitment (plan_id, id)
);
COMMENT ON TABLE plan_evidence IS 'Files that prove a note or a promise';
COMMENT ON COLUMN plan_evidence.sha256 IS 'Of the content, 64 hexadecimal digits';

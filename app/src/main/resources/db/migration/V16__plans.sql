-- Plans ------------------------------------------------------------------------------------------------
-- Everything of a plan hangs on the plan, and nothing on the territory: a plan outlives imports.
-- Ids are given by the system within a plan; codes are never stored, they follow from the order.

CREATE TABLE plan (
  id VARCHAR(100) NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  example BOOLEAN NOT NULL,
  kind VARCHAR(20) NOT NULL,
  title VARCHAR NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  document VARCHAR,
  numbering VARCHAR(20) NOT NULL,
  template VARCHAR(30) NOT NULL,
  version INTEGER NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_pk PRIMARY KEY (id)
);
CREATE INDEX plan_by_territory ON plan (territory_id);
COMMENT ON TABLE plan IS 'Schemes, and what holds for all of one; see org.maillage.domain.plan.PlanFrame';
COMMENT ON COLUMN plan.example IS 'Plan of another département that is shown as a model';
COMMENT ON COLUMN plan.document IS 'Where it was written first; null for one written here';

CREATE TABLE plan_level (
  plan_id VARCHAR(100) NOT NULL,
  depth INTEGER NOT NULL,
  one_name VARCHAR(40) NOT NULL,
  many_name VARCHAR(40) NOT NULL,
  CONSTRAINT plan_level_pk PRIMARY KEY (plan_id, depth),
  CONSTRAINT plan_level_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_level IS 'What the département calls the levels of its plan, from 0 at the top';

CREATE TABLE plan_programme (
  plan_id VARCHAR(100) NOT NULL,
  ordinal INTEGER NOT NULL,
  title VARCHAR NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  CONSTRAINT plan_programme_pk PRIMARY KEY (plan_id, ordinal),
  CONSTRAINT plan_programme_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_programme IS 'Three-year programmes of actions within the life of the plan';

CREATE TABLE plan_actor (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  organisation_id VARCHAR(40),
  CONSTRAINT plan_actor_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_actor_of FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT plan_actor_is FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE plan_actor IS 'Organisations as the plan names them';
COMMENT ON COLUMN plan_actor.organisation_id IS 'Which one it is in the directory; null while nobody has said';

CREATE TABLE plan_node (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  parent_id VARCHAR(40),
  ordinal INTEGER NOT NULL,
  title VARCHAR(300) NOT NULL,
  state VARCHAR(20) NOT NULL,
  state_since DATE,
  state_reason VARCHAR NOT NULL,
  blocked_by VARCHAR NOT NULL,
  unblocked_by VARCHAR NOT NULL,
  to_complete VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_node_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_node_of FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT plan_node_below FOREIGN KEY (plan_id, parent_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_node IS 'The tree of a plan: levels and fiches, with how far each action is';
COMMENT ON COLUMN plan_node.ordinal IS 'Among its siblings, from 0';
COMMENT ON COLUMN plan_node.state IS 'See org.maillage.domain.plan.ActionState';
COMMENT ON COLUMN plan_node.version IS 'From 1, one more at each change of title or state';

CREATE TABLE plan_taking (
  plan_id VARCHAR(100) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  actor_id VARCHAR(40) NOT NULL,
  role VARCHAR(20) NOT NULL,
  ordinal INTEGER NOT NULL,
  CONSTRAINT plan_taking_pk PRIMARY KEY (plan_id, node_id, actor_id, role),
  CONSTRAINT plan_taking_in FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id),
  CONSTRAINT plan_taking_by FOREIGN KEY (plan_id, actor_id) REFERENCES plan_actor (plan_id, id)
);
COMMENT ON TABLE plan_taking IS 'Who takes part in an action: pilots, co-pilots, associated';

CREATE TABLE plan_part (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  actor_id VARCHAR(40) NOT NULL,
  state VARCHAR(20) NOT NULL,
  CONSTRAINT plan_part_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_part_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id),
  CONSTRAINT plan_part_by FOREIGN KEY (plan_id, actor_id) REFERENCES plan_actor (plan_id, id)
);
COMMENT ON TABLE plan_part IS 'What one of several organisations holds of a fiche';

CREATE TABLE plan_section (
  plan_id VARCHAR(100) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  section_key VARCHAR(30) NOT NULL,
  part_id VARCHAR(40) NOT NULL,
  content VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_section_pk PRIMARY KEY (plan_id, node_id, section_key, part_id),
  CONSTRAINT plan_section_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_section IS 'What the sections of a fiche say';
COMMENT ON COLUMN plan_section.part_id IS 'Part whose text it is; empty for what is common to all';

CREATE TABLE plan_commitment (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  actor_id VARCHAR(40),
  promise VARCHAR NOT NULL,
  anti_poverty BOOLEAN NOT NULL,
  solidarity BOOLEAN NOT NULL,
  state VARCHAR(20) NOT NULL,
  confirmed_on DATE,
  version INTEGER NOT NULL,
  CONSTRAINT plan_commitment_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_commitment_in FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id),
  CONSTRAINT plan_commitment_by FOREIGN KEY (plan_id, actor_id) REFERENCES plan_actor (plan_id, id)
);
COMMENT ON TABLE plan_commitment IS 'What the Département and its partners promise';

CREATE TABLE plan_indicator (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  label VARCHAR(500) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  unit VARCHAR NOT NULL,
  formula VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  producer VARCHAR NOT NULL,
  frequency VARCHAR(20),
  baseline DECIMAL(38, 10),
  baseline_on DATE,
  target DECIMAL(38, 10),
  target_on DATE,
  direction VARCHAR(10),
  breakdown VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT plan_indicator_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_indicator_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_indicator IS 'What shows whether the plan does what it promised';
COMMENT ON COLUMN plan_indicator.breakdown IS 'Cases that are told apart, one a line';

CREATE TABLE plan_indicator_value (
  plan_id VARCHAR(100) NOT NULL,
  indicator_id VARCHAR(40) NOT NULL,
  period VARCHAR(10) NOT NULL,
  part VARCHAR(200) NOT NULL,
  number_value DECIMAL(38, 10),
  text_value VARCHAR NOT NULL,
  remark VARCHAR NOT NULL,
  CONSTRAINT plan_indicator_value_pk PRIMARY KEY (plan_id, indicator_id, period, part),
  CONSTRAINT plan_indicator_value_of FOREIGN KEY (plan_id, indicator_id)
    REFERENCES plan_indicator (plan_id, id)
);
COMMENT ON TABLE plan_indicator_value IS 'Values of indicators: period 2019, 2019-H1, 2019-Q3 or 2019-07';
COMMENT ON COLUMN plan_indicator_value.part IS 'Case of the breakdown; empty for the whole';

CREATE TABLE plan_budget_line (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  funder VARCHAR NOT NULL,
  nature VARCHAR NOT NULL,
  budget_year INTEGER,
  planned_eur BIGINT,
  actual_eur BIGINT,
  bound VARCHAR(10) NOT NULL,
  CONSTRAINT plan_budget_line_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_budget_line_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_budget_line IS 'What funders give to an action, in whole euros';

CREATE TABLE plan_announced_total (
  plan_id VARCHAR(100) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  label VARCHAR NOT NULL,
  total_eur BIGINT NOT NULL,
  bound VARCHAR(10) NOT NULL,
  quote VARCHAR NOT NULL,
  CONSTRAINT plan_announced_total_pk PRIMARY KEY (plan_id, node_id, ordinal),
  CONSTRAINT plan_announced_total_of FOREIGN KEY (plan_id, node_id)
    REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_announced_total IS 'Sums that were announced, whatever the lines come to';

CREATE TABLE plan_note (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  noted_on DATE NOT NULL,
  ordinal INTEGER NOT NULL,
  content VARCHAR NOT NULL,
  figures VARCHAR NOT NULL,
  CONSTRAINT plan_note_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_note_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_note IS 'What was known of an action on a day';
COMMENT ON COLUMN plan_note.figures IS 'JSON list of label, value, unit';

CREATE TABLE plan_step (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  title VARCHAR(300) NOT NULL,
  starts_on DATE,
  due_on DATE,
  done_on DATE,
  CONSTRAINT plan_step_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_step_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_step IS 'What must be done';
COMMENT ON COLUMN plan_step.due_on IS 'By when; none where the document gives none';

CREATE TABLE plan_step_after (
  plan_id VARCHAR(100) NOT NULL,
  step_id VARCHAR(40) NOT NULL,
  after_id VARCHAR(40) NOT NULL,
  CONSTRAINT plan_step_after_pk PRIMARY KEY (plan_id, step_id, after_id),
  CONSTRAINT plan_step_after_this FOREIGN KEY (plan_id, step_id) REFERENCES plan_step (plan_id, id),
  CONSTRAINT plan_step_after_that FOREIGN KEY (plan_id, after_id) REFERENCES plan_step (plan_id, id)
);
COMMENT ON TABLE plan_step_after IS 'Which steps must be done before one';

CREATE TABLE plan_link (
  plan_id VARCHAR(100) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  target VARCHAR(300) NOT NULL,
  device VARCHAR(300),
  CONSTRAINT plan_link_pk PRIMARY KEY (plan_id, node_id, ordinal),
  CONSTRAINT plan_link_of FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
COMMENT ON TABLE plan_link IS 'What an action has to do with: services, places, communes, zones, scenarios, actions, sister plans';
COMMENT ON COLUMN plan_link.device IS 'Device that several fiches carry: they share one follow-up';

CREATE TABLE plan_stated (
  plan_id VARCHAR(100) NOT NULL,
  ordinal INTEGER NOT NULL,
  statement VARCHAR NOT NULL,
  CONSTRAINT plan_stated_pk PRIMARY KEY (plan_id, ordinal),
  CONSTRAINT plan_stated_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_stated IS 'What documents say besides the plan, to be compared with it';
COMMENT ON COLUMN plan_stated.statement IS 'JSON; see org.maillage.domain.plan.check.Stated';

ALTER TABLE role_grant ALTER COLUMN plan_id SET DATA TYPE VARCHAR(100);

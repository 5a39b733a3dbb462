-- Partners: what is asked of them, and how often they are reminded of it -------------------------------

-- What an organisation has to do is found by the organisation, not by reading every plan.
CREATE INDEX plan_actor_by_organisation ON plan_actor (organisation_id);
CREATE INDEX plan_taking_by_actor ON plan_taking (plan_id, actor_id);
CREATE INDEX plan_commitment_by_actor ON plan_commitment (plan_id, actor_id);
CREATE INDEX plan_step_by_node ON plan_step (plan_id, node_id);
CREATE INDEX plan_node_by_id ON plan_node (id);
CREATE INDEX journal_entry_by_time ON journal_entry (territory_id, entry_at);
CREATE INDEX plan_indicator_by_node ON plan_indicator (plan_id, node_id);

CREATE TABLE reminder_setting (
  organisation_id VARCHAR(40) NOT NULL,
  enabled BOOLEAN NOT NULL,
  address VARCHAR(254),
  version INTEGER NOT NULL,
  CONSTRAINT reminder_setting_pk PRIMARY KEY (organisation_id),
  CONSTRAINT reminder_setting_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE reminder_setting IS 'Whether an organisation is reminded, and at which address of its own; none: reminded, at the addresses of its people';
COMMENT ON COLUMN reminder_setting.address IS 'Address of a function; null for none';

CREATE TABLE reminder_refusal (
  person_id VARCHAR(40) NOT NULL,
  CONSTRAINT reminder_refusal_pk PRIMARY KEY (person_id),
  CONSTRAINT reminder_refusal_of FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE reminder_refusal IS 'People who want no reminders';

CREATE TABLE reminder_digest (
  recipient_kind VARCHAR(20) NOT NULL,
  recipient_id VARCHAR(40) NOT NULL,
  claimed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  state VARCHAR(20) NOT NULL,
  CONSTRAINT reminder_digest_pk PRIMARY KEY (recipient_kind, recipient_id)
);
COMMENT ON TABLE reminder_digest IS 'The last digest of each recipient: the row is taken before the mail goes, so that two servers never send two';
COMMENT ON COLUMN reminder_digest.recipient_kind IS 'PERSON or ORGANISATION';
COMMENT ON COLUMN reminder_digest.state IS 'CLAIMED, SENT, or FAILED: the server certainly did not take it, so that it is tried again';

CREATE TABLE home_visit (
  person_id VARCHAR(40) NOT NULL,
  last_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  before_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT home_visit_pk PRIMARY KEY (person_id),
  CONSTRAINT home_visit_of FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE home_visit IS 'When a person was last on the page that is his own, to say what changed since';
COMMENT ON COLUMN home_visit.before_at IS 'End of the visit before this one';

-- A link may be about one organisation of one plan.
ALTER TABLE single_use_link ALTER COLUMN subject_id SET DATA TYPE VARCHAR(200);

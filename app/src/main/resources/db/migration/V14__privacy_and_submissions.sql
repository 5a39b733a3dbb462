-- Personal data -------------------------------------------------------------------------------------

CREATE TABLE access_log (
  person_id VARCHAR(40) NOT NULL,
  seen_on DATE NOT NULL,
  kind VARCHAR(20) NOT NULL,
  object_id VARCHAR(200) NOT NULL,
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT access_log_pk PRIMARY KEY (person_id, seen_on, kind, object_id)
);
CREATE INDEX access_log_by_day ON access_log (seen_on);
COMMENT ON TABLE access_log IS 'Personal data: who looked at personal data or at drafts, once a day and thing; kept for a year';
COMMENT ON COLUMN access_log.kind IS 'See org.maillage.app.privacy.Consulted';
COMMENT ON COLUMN access_log.seen_at IS 'The first time of the day';

-- Forms ---------------------------------------------------------------------------------------------

CREATE TABLE submission (
  id VARCHAR(64) NOT NULL,
  location VARCHAR,
  received_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT submission_pk PRIMARY KEY (id)
);
CREATE INDEX submission_by_time ON submission (received_at);
COMMENT ON TABLE submission IS 'Forms that were sent: the same one sent twice counts once. Gone after a day';
COMMENT ON COLUMN submission.id IS 'SHA-256 of the secret of the form and of who sent it';
COMMENT ON COLUMN submission.location IS 'Where the answer led; null while it is being answered';

CREATE TABLE form_draft (
  person_id VARCHAR(40) NOT NULL,
  draft_key VARCHAR(200) NOT NULL,
  content VARCHAR NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT form_draft_pk PRIMARY KEY (person_id, draft_key)
);
CREATE INDEX form_draft_by_time ON form_draft (changed_at);
COMMENT ON TABLE form_draft IS 'Personal data: what somebody typed into a long form and did not send yet. Gone after a month';
COMMENT ON COLUMN form_draft.draft_key IS 'Page and form';
COMMENT ON COLUMN form_draft.content IS 'Fields, as a browser sends them';

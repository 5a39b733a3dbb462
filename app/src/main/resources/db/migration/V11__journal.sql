-- The journal ---------------------------------------------------------------------------------------
-- Append-only: no code changes or removes a row. Nothing here points at other tables, so that what
-- was done is still read when the thing, or the person, is gone.

CREATE TABLE journal_entry (
  entry_number BIGINT NOT NULL,
  entry_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  actor_kind VARCHAR(20) NOT NULL,
  person_id VARCHAR(40),
  organisation_id VARCHAR(40),
  object_kind VARCHAR(40) NOT NULL,
  object_id VARCHAR(300) NOT NULL,
  territory_id VARCHAR(100),
  verb VARCHAR(40) NOT NULL,
  before_json VARCHAR,
  after_json VARCHAR,
  previous_hash VARCHAR(64) NOT NULL,
  entry_hash VARCHAR(64) NOT NULL,
  CONSTRAINT journal_entry_pk PRIMARY KEY (entry_number)
);
CREATE INDEX journal_entry_by_object ON journal_entry (object_kind, object_id, entry_number);
CREATE INDEX journal_entry_by_territory ON journal_entry (territory_id, entry_number);
CREATE INDEX journal_entry_by_person ON journal_entry (person_id, entry_number);
COMMENT ON TABLE journal_entry IS 'Every change: who, for whom, when, what before and after';
COMMENT ON COLUMN journal_entry.entry_number IS '1, 2, 3... without a gap';
COMMENT ON COLUMN journal_entry.entry_at IS 'Never before that of the entry before';
COMMENT ON COLUMN journal_entry.actor_kind IS 'See org.maillage.app.access.Actor.Kind';
COMMENT ON COLUMN journal_entry.organisation_id IS 'For whom he acted';
COMMENT ON COLUMN journal_entry.object_kind IS 'See org.maillage.app.journal.ObjectKind';
COMMENT ON COLUMN journal_entry.verb IS 'created, changed, removed, imported, published...';
COMMENT ON COLUMN journal_entry.before_json IS 'Null when there was none';
COMMENT ON COLUMN journal_entry.after_json IS 'Null when there is none';
COMMENT ON COLUMN journal_entry.previous_hash IS 'Of the entry before; 64 zeros for the first';
COMMENT ON COLUMN journal_entry.entry_hash IS 'SHA-256, see org.maillage.app.journal.EntryHash';

CREATE TABLE journal_head (
  name VARCHAR(40) NOT NULL,
  entry_number BIGINT NOT NULL,
  entry_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  entry_hash VARCHAR(64) NOT NULL,
  CONSTRAINT journal_head_pk PRIMARY KEY (name)
);
COMMENT ON TABLE journal_head IS 'One row, the last entry: whoever writes one holds it, so that the chain has one line';
INSERT INTO journal_head (name, entry_number, entry_at, entry_hash)
VALUES ('journal', 0, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00',
  '0000000000000000000000000000000000000000000000000000000000000000');

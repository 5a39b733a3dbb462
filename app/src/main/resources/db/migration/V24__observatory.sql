-- What happens to places, and what it does to people ---------------------------------------------------
-- Nothing here hangs on the territory: the journal goes on when it is imported anew.

CREATE TABLE register_batch (
  id VARCHAR(40) NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  known_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  offer ${bytes},
  measured_at TIMESTAMP(3) WITH TIME ZONE,
  alerted_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT register_batch_pk PRIMARY KEY (id)
);
COMMENT ON TABLE register_batch IS 'Changes of the register that became known together; see org.maillage.app.observatory';
COMMENT ON COLUMN register_batch.offer IS 'Places of the services that are touched, JSON in UTF-8: what the engine needs; null once it is measured';
COMMENT ON COLUMN register_batch.measured_at IS 'When effects were written; null while they are being computed';
COMMENT ON COLUMN register_batch.alerted_at IS 'When somebody took it upon himself to write to the team and to subscribers';

CREATE TABLE register_event (
  batch_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  about VARCHAR NOT NULL,
  place_id VARCHAR NOT NULL,
  place_name VARCHAR NOT NULL,
  commune_code VARCHAR(5) NOT NULL,
  operator_name VARCHAR,
  services VARCHAR NOT NULL,
  was VARCHAR,
  became VARCHAR,
  metres DOUBLE PRECISION NOT NULL,
  hours_was DOUBLE PRECISION,
  hours_became DOUBLE PRECISION,
  happened_on DATE NOT NULL,
  resolved_on DATE,
  alert BOOLEAN NOT NULL,
  CONSTRAINT register_event_pk PRIMARY KEY (batch_id, ordinal),
  CONSTRAINT register_event_of FOREIGN KEY (batch_id) REFERENCES register_batch (id)
);
CREATE INDEX register_event_by_day ON register_event (territory_id, happened_on);
CREATE INDEX register_event_by_kind ON register_event (territory_id, kind);
COMMENT ON TABLE register_event IS 'What happened to places and to data; see org.maillage.domain.register.RegisterEvent';
COMMENT ON COLUMN register_event.services IS 'Codes of the services of the place, with spaces between';
COMMENT ON COLUMN register_event.hours_was IS 'Hours in an ordinary week; null when there is none to be read';
COMMENT ON COLUMN register_event.resolved_on IS 'Of ABSENT: when the place was found again or closed; null while it is to be checked';
COMMENT ON COLUMN register_event.alert IS 'More people are farther than the territory lets pass without a word';

CREATE TABLE register_event_effect (
  batch_id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  service_code VARCHAR(100) NOT NULL,
  shorter DOUBLE PRECISION NOT NULL,
  shorter_over_5 DOUBLE PRECISION NOT NULL,
  shorter_over_10 DOUBLE PRECISION NOT NULL,
  longer DOUBLE PRECISION NOT NULL,
  longer_over_5 DOUBLE PRECISION NOT NULL,
  longer_over_10 DOUBLE PRECISION NOT NULL,
  mean_shorter_ms BIGINT NOT NULL,
  mean_longer_ms BIGINT NOT NULL,
  reached_now DOUBLE PRECISION NOT NULL,
  reached_no_more DOUBLE PRECISION NOT NULL,
  CONSTRAINT register_event_effect_pk PRIMARY KEY (batch_id, ordinal, service_code),
  CONSTRAINT register_event_effect_of FOREIGN KEY (batch_id, ordinal) REFERENCES register_event (batch_id, ordinal)
);
COMMENT ON TABLE register_event_effect IS 'People whose way to the nearest place is another; see org.maillage.domain.observatory.PeopleEffect';

-- What sources that only count say, former vintages too: part of an import -----------------------------

CREATE TABLE counted_vintage (
  territory_id VARCHAR(100) NOT NULL,
  source_id VARCHAR(100) NOT NULL,
  vintage VARCHAR NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT counted_vintage_pk PRIMARY KEY (territory_id, source_id),
  CONSTRAINT counted_vintage_territory FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE CASCADE
);
COMMENT ON TABLE counted_vintage IS 'Counts by commune and type; see org.maillage.domain.observatory.CountedVintage';
COMMENT ON COLUMN counted_vintage.content IS 'JSON in UTF-8';

-- Who wants to be told by e-mail ------------------------------------------------------------------------

CREATE TABLE observatory_subscription (
  id VARCHAR(40) NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  address VARCHAR(254) NOT NULL,
  filter VARCHAR(2000) NOT NULL,
  rhythm VARCHAR(20) NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  confirmed_at TIMESTAMP(3) WITH TIME ZONE,
  told_until VARCHAR(7),
  CONSTRAINT observatory_subscription_pk PRIMARY KEY (id)
);
CREATE INDEX observatory_subscription_by_address ON observatory_subscription (address);
COMMENT ON TABLE observatory_subscription IS 'See org.maillage.app.observatory.Subscription';
COMMENT ON COLUMN observatory_subscription.filter IS 'As in the address of the page: service=pharmacie';
COMMENT ON COLUMN observatory_subscription.rhythm IS 'AT_ONCE or MONTHLY';
COMMENT ON COLUMN observatory_subscription.confirmed_at IS 'When the link in the mail was answered; null before: nothing is sent';
COMMENT ON COLUMN observatory_subscription.told_until IS 'Last month that a digest was sent of, 2026-03; null while it is not confirmed';

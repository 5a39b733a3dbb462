-- Half-yearly campaigns: operators say whether their places were there ------------------------------------

CREATE TABLE presence_request (
  territory_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  half_year VARCHAR(6) NOT NULL,
  operator_name VARCHAR(300) NOT NULL,
  asked_on DATE NOT NULL,
  due_on DATE NOT NULL,
  answered_on DATE,
  CONSTRAINT presence_request_pk PRIMARY KEY (territory_id, id),
  CONSTRAINT presence_request_once UNIQUE (territory_id, half_year, operator_name)
);
COMMENT ON TABLE presence_request IS 'What one operator is asked of one half-year; see org.maillage.app.register.presence.PresenceRequest';
COMMENT ON COLUMN presence_request.half_year IS 'Year and half: 2026-2';

CREATE TABLE presence_answer (
  territory_id VARCHAR(100) NOT NULL,
  request_id VARCHAR(40) NOT NULL,
  place_id VARCHAR(300) NOT NULL,
  place_name VARCHAR(300) NOT NULL,
  presence VARCHAR(10) NOT NULL,
  weekly_minutes INTEGER,
  note VARCHAR(500) NOT NULL,
  CONSTRAINT presence_answer_pk PRIMARY KEY (territory_id, request_id, place_id),
  CONSTRAINT presence_answer_of FOREIGN KEY (territory_id, request_id)
    REFERENCES presence_request (territory_id, id)
);
COMMENT ON TABLE presence_answer IS 'One place of a request';
COMMENT ON COLUMN presence_answer.weekly_minutes IS 'How long it really was open in an ordinary week; null when not said';

-- Conventions with operators -----------------------------------------------------------------------------

CREATE TABLE plan_convention (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  reference VARCHAR(60) NOT NULL,
  title VARCHAR(300) NOT NULL,
  object VARCHAR NOT NULL,
  parties VARCHAR NOT NULL,
  undertakings VARCHAR NOT NULL,
  places VARCHAR NOT NULL,
  signed_on DATE,
  starts_on DATE,
  ends_on DATE,
  renewal_months INTEGER,
  notice_days INTEGER,
  ended_on DATE,
  version INTEGER NOT NULL,
  CONSTRAINT plan_convention_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_convention_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_convention IS 'See org.maillage.domain.plan.convention.Convention; the state follows from the dates and is not kept';
COMMENT ON COLUMN plan_convention.parties IS 'Names of organisations, one a line; so are undertakings and places';
COMMENT ON COLUMN plan_convention.renewal_months IS 'Of each further term by tacit renewal; null when it does not renew itself';
COMMENT ON COLUMN plan_convention.ended_on IS 'Given up or denounced';

CREATE TABLE plan_convention_promise (
  plan_id VARCHAR(100) NOT NULL,
  convention_id VARCHAR(40) NOT NULL,
  commitment_id VARCHAR(40) NOT NULL,
  CONSTRAINT plan_convention_promise_pk PRIMARY KEY (plan_id, convention_id, commitment_id),
  CONSTRAINT plan_convention_promise_in FOREIGN KEY (plan_id, convention_id)
    REFERENCES plan_convention (plan_id, id),
  CONSTRAINT plan_convention_promise_is FOREIGN KEY (plan_id, commitment_id)
    REFERENCES plan_commitment (plan_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE plan_convention_promise IS 'Promises of the plan that a convention says too; one that leaves the plan leaves the convention';

CREATE TABLE plan_convention_breach (
  plan_id VARCHAR(100) NOT NULL,
  convention_id VARCHAR(40) NOT NULL,
  id VARCHAR(40) NOT NULL,
  found_on DATE NOT NULL,
  what VARCHAR NOT NULL,
  answer VARCHAR NOT NULL,
  answered_on DATE,
  CONSTRAINT plan_convention_breach_pk PRIMARY KEY (plan_id, convention_id, id),
  CONSTRAINT plan_convention_breach_in FOREIGN KEY (plan_id, convention_id)
    REFERENCES plan_convention (plan_id, id)
);
COMMENT ON TABLE plan_convention_breach IS 'What operators did not keep, and what they answered';

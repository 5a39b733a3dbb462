-- Organisations and people ----------------------------------------------------------------------------
-- An organisation is never renamed in place and never deleted: what was signed by Pôle emploi stays
-- signed by it, and leads to France Travail.

CREATE TABLE organisation (
  id VARCHAR(40) NOT NULL,
  siret VARCHAR(14),
  kind VARCHAR(30) NOT NULL,
  territory_id VARCHAR(100),
  since DATE,
  until DATE,
  version INTEGER NOT NULL,
  CONSTRAINT organisation_pk PRIMARY KEY (id),
  CONSTRAINT organisation_siret UNIQUE (siret)
);
COMMENT ON TABLE organisation IS 'Who takes part in the scheme: authorities, operators, groupings of communes, associations';
COMMENT ON COLUMN organisation.kind IS 'See org.maillage.app.people.OrganisationKind';
COMMENT ON COLUMN organisation.territory_id IS 'Where it works; null for everywhere';
COMMENT ON COLUMN organisation.until IS 'Last day; null while it exists';

CREATE TABLE organisation_name (
  organisation_id VARCHAR(40) NOT NULL,
  since DATE NOT NULL,
  name VARCHAR NOT NULL,
  short_name VARCHAR NOT NULL,
  CONSTRAINT organisation_name_pk PRIMARY KEY (organisation_id, since),
  CONSTRAINT organisation_name_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE organisation_name IS 'What it was called from a day on: a document keeps the name of its day';

CREATE TABLE organisation_succession (
  predecessor_id VARCHAR(40) NOT NULL,
  successor_id VARCHAR(40) NOT NULL,
  since DATE NOT NULL,
  CONSTRAINT organisation_succession_pk PRIMARY KEY (predecessor_id, successor_id),
  CONSTRAINT organisation_predecessor FOREIGN KEY (predecessor_id) REFERENCES organisation (id),
  CONSTRAINT organisation_successor FOREIGN KEY (successor_id) REFERENCES organisation (id)
);
COMMENT ON TABLE organisation_succession IS 'Whose work goes on at whom: mergers have several predecessors, partitions several successors';

CREATE TABLE organisation_unit (
  id VARCHAR(40) NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  name VARCHAR NOT NULL,
  until DATE,
  CONSTRAINT organisation_unit_pk PRIMARY KEY (id),
  CONSTRAINT organisation_unit_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
COMMENT ON TABLE organisation_unit IS 'Its directions and services';

CREATE TABLE person (
  id VARCHAR(40) NOT NULL,
  name VARCHAR NOT NULL,
  email VARCHAR(254),
  active BOOLEAN NOT NULL,
  version INTEGER NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  seen_on DATE,
  erased_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT person_pk PRIMARY KEY (id),
  CONSTRAINT person_email UNIQUE (email)
);
COMMENT ON TABLE person IS 'Personal data: people who act for organisations. Everything else knows them by id';
COMMENT ON COLUMN person.email IS 'Lower case; null once erased';
COMMENT ON COLUMN person.active IS 'False: cannot sign in';
COMMENT ON COLUMN person.seen_on IS 'Day of the last sign-in: who does not come is forgotten after a while';
COMMENT ON COLUMN person.erased_at IS 'When name and address were erased; the acts stay, without a name';

CREATE TABLE mandate (
  id VARCHAR(40) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  unit_id VARCHAR(40),
  function_name VARCHAR NOT NULL,
  since DATE NOT NULL,
  until DATE,
  CONSTRAINT mandate_pk PRIMARY KEY (id),
  CONSTRAINT mandate_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT mandate_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT mandate_unit FOREIGN KEY (unit_id) REFERENCES organisation_unit (id)
);
CREATE INDEX mandate_by_person ON mandate (person_id);
COMMENT ON TABLE mandate IS 'A person acts for an organisation, with a function, from and until';

CREATE TABLE role_grant (
  id VARCHAR(40) NOT NULL,
  mandate_id VARCHAR(40) NOT NULL,
  role VARCHAR(20) NOT NULL,
  territory_id VARCHAR(100),
  plan_id VARCHAR(40),
  CONSTRAINT role_grant_pk PRIMARY KEY (id),
  CONSTRAINT role_grant_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id)
);
CREATE INDEX role_grant_by_mandate ON role_grant (mandate_id);
COMMENT ON TABLE role_grant IS 'What the person may do while acting under the mandate';
COMMENT ON COLUMN role_grant.role IS 'See org.maillage.app.access.Role';
COMMENT ON COLUMN role_grant.territory_id IS 'Where; null for every territory';
COMMENT ON COLUMN role_grant.plan_id IS 'On which plan of the territory; null for all';

-- Whose scenario it is: some roles change those of their own organisation only ------------------------

ALTER TABLE scenario ADD COLUMN owner_id VARCHAR(40);
COMMENT ON COLUMN scenario.owner_id IS 'Organisation that made it; null when it was made before there were accounts, or on the server itself';

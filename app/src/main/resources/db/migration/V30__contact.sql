-- Professionals who help each other, and the correspondents of operators ----------------------------------

CREATE TABLE contact (
  territory_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  person_name VARCHAR(200),
  function_name VARCHAR(200) NOT NULL,
  part VARCHAR(20) NOT NULL,
  subjects VARCHAR(2000) NOT NULL,
  sector VARCHAR(200) NOT NULL,
  phone VARCHAR(40),
  email VARCHAR(254),
  reachable VARCHAR(200) NOT NULL,
  team_only BOOLEAN NOT NULL,
  confirmed_on DATE NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT contact_pk PRIMARY KEY (territory_id, id)
);
CREATE INDEX contact_by_email ON contact (email);
COMMENT ON TABLE contact IS 'Whom professionals ask directly; see org.maillage.app.contacts.Contact';
COMMENT ON COLUMN contact.person_name IS 'Null for a desk that has no name';
COMMENT ON COLUMN contact.part IS 'CONTACT, CORRESPONDENT or DEPUTY';
COMMENT ON COLUMN contact.subjects IS 'One per line';
COMMENT ON COLUMN contact.sector IS 'Empty for the whole territory';
COMMENT ON COLUMN contact.confirmed_on IS 'When somebody last said that all of it holds';

-- The two keys of a publication ----------------------------------------------------------------------

CREATE TABLE publication_key (
  territory_id VARCHAR(100) NOT NULL,
  side VARCHAR(20) NOT NULL,
  import_run_id BIGINT NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  turned_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT publication_key_pk PRIMARY KEY (territory_id, side),
  CONSTRAINT publication_key_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT publication_key_person FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE publication_key IS
  'A diagnostic is published while both authorities have turned their key for the import in force';
COMMENT ON COLUMN publication_key.side IS 'DEPARTEMENT or PREFECTURE';
COMMENT ON COLUMN publication_key.import_run_id IS
  'What was published: a key for a former import opens nothing';

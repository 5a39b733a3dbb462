-- What the public reads of a plan, and the documents that make up a scheme ------------------------------

CREATE TABLE plan_version (
  plan_id VARCHAR(100) NOT NULL,
  number INTEGER NOT NULL,
  prepared_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  money VARCHAR(20) NOT NULL,
  with_values BOOLEAN NOT NULL,
  with_commitments BOOLEAN NOT NULL,
  with_steps BOOLEAN NOT NULL,
  content ${bytes} NOT NULL,
  parts ${bytes} NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  published_at TIMESTAMP(3) WITH TIME ZONE,
  withdrawn_at TIMESTAMP(3) WITH TIME ZONE,
  withdrawn_side VARCHAR(20),
  withdrawn_reason VARCHAR(1000),
  CONSTRAINT plan_version_pk PRIMARY KEY (plan_id, number),
  CONSTRAINT plan_version_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_version IS 'Frozen copies of a plan for the public; the highest number may still be in preparation';
COMMENT ON COLUMN plan_version.number IS 'From 1; one number covers the plan and all documents of the scheme';
COMMENT ON COLUMN plan_version.money IS 'NONE, PLANNED or PLANNED_AND_PAID';
COMMENT ON COLUMN plan_version.content IS 'The public part of the plan as a file of maillage-plan/1, in UTF-8: nothing else is kept';
COMMENT ON COLUMN plan_version.parts IS 'The documents of the scheme, as JSON in UTF-8';
COMMENT ON COLUMN plan_version.fingerprint IS 'SHA-256 of number, day, content and parts, 64 hexadecimal digits: what keys are turned for';
COMMENT ON COLUMN plan_version.published_at IS 'When the second key was turned; null before';
COMMENT ON COLUMN plan_version.withdrawn_side IS 'DEPARTEMENT or PREFECTURE: who took it back';

CREATE TABLE plan_version_key (
  plan_id VARCHAR(100) NOT NULL,
  number INTEGER NOT NULL,
  side VARCHAR(20) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  turned_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_version_key_pk PRIMARY KEY (plan_id, number, side),
  CONSTRAINT plan_version_key_of FOREIGN KEY (plan_id, number) REFERENCES plan_version (plan_id, number),
  CONSTRAINT plan_version_key_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT plan_version_key_person FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE plan_version_key IS 'A version is public while both authorities have turned their key for exactly its content';
COMMENT ON COLUMN plan_version_key.side IS 'DEPARTEMENT or PREFECTURE';

CREATE TABLE plan_document (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  ordinal INTEGER NOT NULL,
  part_type VARCHAR(20) NOT NULL,
  title VARCHAR(300) NOT NULL,
  edition VARCHAR(60) NOT NULL,
  dated DATE,
  status VARCHAR(20) NOT NULL,
  source VARCHAR(30),
  file_name VARCHAR(200),
  media_type VARCHAR(120),
  size_bytes INTEGER,
  sha256 VARCHAR(64),
  version INTEGER NOT NULL,
  CONSTRAINT plan_document_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_document_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_document IS 'Documents that make up the scheme: made by the platform, or brought as files';
COMMENT ON COLUMN plan_document.edition IS 'Version that people give the document; empty for none';
COMMENT ON COLUMN plan_document.source IS 'Document that the platform makes; null for a file';
COMMENT ON COLUMN plan_document.sha256 IS 'Of the file, 64 hexadecimal digits; null without one';

CREATE TABLE plan_document_file (
  plan_id VARCHAR(100) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  content ${bytes} NOT NULL,
  CONSTRAINT plan_document_file_pk PRIMARY KEY (plan_id, sha256),
  CONSTRAINT plan_document_file_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE plan_document_file IS 'Files of documents, by content: a version that was prepared keeps its file when another takes its place';

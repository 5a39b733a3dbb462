-- Identities that others vouch for ---------------------------------------------------------------------

CREATE TABLE oidc_identity (
  issuer VARCHAR(500) NOT NULL,
  subject VARCHAR(255) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  linked_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT oidc_identity_pk PRIMARY KEY (issuer, subject),
  CONSTRAINT oidc_identity_once UNIQUE (issuer, person_id),
  CONSTRAINT oidc_identity_person FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE oidc_identity IS 'Personal data: as whom a person is known at a provider of identities (ProConnect…)';
COMMENT ON COLUMN oidc_identity.issuer IS 'Address of the provider, as in its tokens';
COMMENT ON COLUMN oidc_identity.subject IS 'Claim sub: who it is for that provider, for ever';
COMMENT ON COLUMN oidc_identity.used_at IS 'Last sign-in with it';

-- Links for one answer --------------------------------------------------------------------------------

CREATE TABLE single_use_link (
  id VARCHAR(40) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  page_key VARCHAR(40) NOT NULL,
  subject_id VARCHAR(40) NOT NULL,
  territory_id VARCHAR(100),
  asked_by VARCHAR(40),
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(3) WITH TIME ZONE,
  revoked_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT single_use_link_pk PRIMARY KEY (id),
  CONSTRAINT single_use_link_token UNIQUE (token_hash),
  CONSTRAINT single_use_link_person FOREIGN KEY (asked_by) REFERENCES person (id)
);
CREATE INDEX single_use_link_by_subject ON single_use_link (page_key, subject_id);
COMMENT ON TABLE single_use_link IS 'Links by which somebody without an account answers one page, once';
COMMENT ON COLUMN single_use_link.token_hash IS 'SHA-256 of what stands in the link; the link itself is kept nowhere';
COMMENT ON COLUMN single_use_link.page_key IS 'Which page it opens';
COMMENT ON COLUMN single_use_link.subject_id IS 'What the page is about';
COMMENT ON COLUMN single_use_link.asked_by IS 'Who made it; null for the command line';

CREATE TABLE organisation_proposal (
  id VARCHAR(40) NOT NULL,
  organisation_id VARCHAR(40) NOT NULL,
  link_id VARCHAR(40) NOT NULL,
  content VARCHAR NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  decided_at TIMESTAMP(3) WITH TIME ZONE,
  accepted BOOLEAN,
  CONSTRAINT organisation_proposal_pk PRIMARY KEY (id),
  CONSTRAINT organisation_proposal_of FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT organisation_proposal_link FOREIGN KEY (link_id) REFERENCES single_use_link (id)
);
CREATE INDEX organisation_proposal_by_organisation ON organisation_proposal (organisation_id, made_at);
COMMENT ON TABLE organisation_proposal IS 'What an organisation answered about its record, until the secretariat decides';
COMMENT ON COLUMN organisation_proposal.content IS 'JSON of org.maillage.app.people.Proposal.Content';
COMMENT ON COLUMN organisation_proposal.decided_at IS 'Null while nobody decided';

-- How people sign in ----------------------------------------------------------------------------------
-- No secret stands here as it is: passwords and tokens as hashes, the secrets of one-time codes sealed
-- with a key that is kept in the home, outside of the database.

CREATE TABLE password_way (
  person_id VARCHAR(40) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  code_secret VARCHAR(200) NOT NULL,
  code_step BIGINT NOT NULL,
  set_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT password_way_pk PRIMARY KEY (person_id),
  CONSTRAINT password_way_person FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE password_way IS 'Password and one-time codes: the one is never without the other';
COMMENT ON COLUMN password_way.password_hash IS 'argon2id with its parameters and salt';
COMMENT ON COLUMN password_way.code_secret IS 'Shared with the telephone; AES-GCM, in Base64';
COMMENT ON COLUMN password_way.code_step IS 'Last half minute since 1970 whose code was taken: none counts twice';

CREATE TABLE recovery_code (
  person_id VARCHAR(40) NOT NULL,
  code_hash VARCHAR(64) NOT NULL,
  CONSTRAINT recovery_code_pk PRIMARY KEY (person_id, code_hash),
  CONSTRAINT recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);
COMMENT ON TABLE recovery_code IS 'Codes for whoever lost his telephone, in place of a one-time code; one that was used is gone';

CREATE TABLE passkey (
  credential_id VARCHAR(1400) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  label VARCHAR(100) NOT NULL,
  public_key VARCHAR(2000) NOT NULL,
  signature_count BIGINT NOT NULL,
  user_verified BOOLEAN NOT NULL,
  backup_eligible BOOLEAN NOT NULL,
  backed_up BOOLEAN NOT NULL,
  transports VARCHAR(200) NOT NULL,
  attestation VARCHAR NOT NULL,
  client_data VARCHAR NOT NULL,
  created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT passkey_pk PRIMARY KEY (credential_id),
  CONSTRAINT passkey_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX passkey_by_person ON passkey (person_id);
COMMENT ON TABLE passkey IS 'Public halves of the passkeys of people';
COMMENT ON COLUMN passkey.credential_id IS 'Base64 for addresses, as the other binary columns';
COMMENT ON COLUMN passkey.label IS 'What its owner calls it';
COMMENT ON COLUMN passkey.used_at IS 'Last sign-in with it; that of its making before the first';

CREATE TABLE invitation (
  token_hash VARCHAR(64) NOT NULL,
  person_id VARCHAR(40) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT invitation_pk PRIMARY KEY (token_hash),
  CONSTRAINT invitation_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX invitation_by_person ON invitation (person_id);
COMMENT ON TABLE invitation IS 'Links that let a person choose how to sign in; one that was used, or replaced by another, is gone';
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of what stands in the link';

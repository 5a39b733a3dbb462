-- The graph of walkers, beside that of cars.

CREATE TABLE walk_network (
  territory_id VARCHAR(100) NOT NULL,
  file_sha256 VARCHAR(64) NOT NULL,
  size_bytes BIGINT NOT NULL,
  nodes BIGINT NOT NULL,
  edges BIGINT NOT NULL,
  report VARCHAR NOT NULL,
  CONSTRAINT walk_network_pk PRIMARY KEY (territory_id),
  CONSTRAINT walk_network_territory FOREIGN KEY (territory_id)
    REFERENCES territory (id) ON DELETE CASCADE
);
COMMENT ON TABLE walk_network IS
  'The graph of roads and paths for walkers, in a file named by its content under the home';
COMMENT ON COLUMN walk_network.report IS 'What was kept and dropped, as JSON';

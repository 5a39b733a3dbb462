-- How often the ways to an operator are used, year by year ----------------------------------------------------

CREATE TABLE channel_volume (
  territory_id VARCHAR(100) NOT NULL,
  operator_name VARCHAR(300) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  year_of INTEGER NOT NULL,
  volume BIGINT NOT NULL,
  unit VARCHAR(60) NOT NULL,
  told_by VARCHAR(300) NOT NULL,
  CONSTRAINT channel_volume_pk PRIMARY KEY (territory_id, operator_name, channel, year_of)
);
COMMENT ON TABLE channel_volume IS 'What an operator counted of a channel in a year; see org.maillage.app.register.channels.ChannelVolume';
COMMENT ON COLUMN channel_volume.told_by IS 'The document that says it';

-- Errors of places that anybody reports ------------------------------------------------------------------
-- Nothing here hangs on the territory: reports stay when it is imported anew.

CREATE TABLE place_report (
  id VARCHAR(40) NOT NULL,
  territory_id VARCHAR(100) NOT NULL,
  place_id VARCHAR NOT NULL,
  place_name VARCHAR NOT NULL,
  kind VARCHAR(20) NOT NULL,
  told VARCHAR(1000),
  email VARCHAR(254),
  reported_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  state VARCHAR(20) NOT NULL,
  acknowledged_at TIMESTAMP(3) WITH TIME ZONE,
  closed_at TIMESTAMP(3) WITH TIME ZONE,
  answer VARCHAR(1000),
  CONSTRAINT place_report_pk PRIMARY KEY (id)
);
CREATE INDEX place_report_by_territory ON place_report (territory_id, reported_at);
CREATE INDEX place_report_by_email ON place_report (email);
COMMENT ON TABLE place_report IS 'An error of a place; see org.maillage.app.register.report.PlaceReport';
COMMENT ON COLUMN place_report.told IS 'In the words of who reports, may be empty; null once it is forgotten';
COMMENT ON COLUMN place_report.email IS 'Where to answer; null when it was not given, or is forgotten';
COMMENT ON COLUMN place_report.due_at IS 'Until when the team says that it has read it';
COMMENT ON COLUMN place_report.state IS 'NEW, ACKNOWLEDGED, CORRECTED or REFUSED';
COMMENT ON COLUMN place_report.answer IS 'Of the team; null before it is closed, and once it is forgotten';

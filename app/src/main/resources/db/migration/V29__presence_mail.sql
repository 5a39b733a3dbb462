-- When a mail last asked an operator about a half-year -----------------------------------------------------

ALTER TABLE presence_request ADD COLUMN mailed_on DATE;
COMMENT ON COLUMN presence_request.mailed_on IS 'When a mail last asked; null when none did';

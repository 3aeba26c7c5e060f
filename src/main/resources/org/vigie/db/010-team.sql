-- When cases came in, for figures of a whole desk.
CREATE INDEX generation_admitted ON generation (admitted_at);

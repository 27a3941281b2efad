-- Text that was read off a picture: by a program, or brought by a person.
alter table text_layer add column ocr boolean not null default false;
alter table text_layer add column brought_by text;
-- A program reads a copy once; people may bring a text as often as they mend it.
alter table text_layer drop constraint text_layer_capture_id_extractor_version_key;
create unique index text_layer_made_once on text_layer (capture_id, extractor, version) where brought_by is null;
create index text_layer_capture on text_layer (capture_id, made_at);

-- The text that such a copy is searched in: {layer, extractor, version, language, broughtBy, at, remark}, or null.
alter table capture add column ocr jsonb;
-- When a program was last set to read it, whatever came of it.
alter table capture add column ocr_tried_at timestamptz;
create index capture_without_text on capture (id) where verdict = 'NO_TEXT_LAYER' and ocr_tried_at is null;

-- What people said of a claim that no new edition may undo: whether it is a block quotation (null: what the document
-- sets off is), and the notes that they took away from it.
alter table claim add column quotation boolean;
alter table claim add column without_notes jsonb not null default '[]';

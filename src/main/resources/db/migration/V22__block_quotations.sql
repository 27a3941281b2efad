-- Words that a document sets off as a quotation, without quotation marks: in its text, and within each claim's. What
-- was read before is not read anew: it has none until its next edition.
alter table document add column quotations jsonb not null default '[]';
alter table claim add column set_off jsonb not null default '[]';

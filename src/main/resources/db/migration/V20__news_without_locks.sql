-- A row that points at a claim locks it for a moment. Whoever keeps news would wait for somebody who acts on the claims
-- of a document, who waits for the news: a deadlock. Claims and documents are never deleted, so nothing is lost.
alter table news drop constraint if exists news_claim_id_fkey;
alter table news drop constraint if exists news_document_id_fkey;

-- Claims that have words, at most so many. Never by reading texts: to the planner looking up words costs as much as
-- reading them anew, so of a word that very many have it reads thousands of texts, at six times the cost.
create function some_claims_with(words text, most integer) returns setof uuid language sql stable set enable_seqscan = off
as $$
    select c.id from claim c
        where search_words(c.text) @@ websearch_to_tsquery('simple', plain_words(words)) and c.gone_in is null
        limit most
$$;

-- The list of sources, a page at a time.
create index source_in_order on source (created_at desc, id) where merged_into is null;

-- A document that is checked, with the columns of the first migration and no column more. DOCUMENT is replaced by
-- the hexadecimal digit that all its ids begin with.
insert into document (id, digest, media_type, bytes, title, authors, published, language, url, text, paragraphs, problems,
    received_at, received_by)
values ('DOCUMENT0000000-0000-4000-8000-000000000001', 'sha256:DOCUMENT', 'text/plain', 64, 'Winters', '["Ada Brook"]', '2001-02-03',
    'en', null, 'Ice lay on the harbour for 90 days.[1] “A long winter,” said the pilot.[1]',
    '[{"start": 0, "end": 74}]', '[]', '2026-01-02T03:04:05Z', 'anna');
insert into note (id, document_id, ordinal, label, start_offset, end_offset, text, markers, suggestions)
values ('DOCUMENT0000000-0000-4000-8000-000000000002', 'DOCUMENT0000000-0000-4000-8000-000000000001', 0, '1', 74, 74,
    'Ada Brook, Harbour Letters (Ulmhaven: Tide Press, 1950), 7.', '[{"start": 35, "end": 38}]', '[]');
insert into source (id, key, url, csl, created_at)
values ('DOCUMENT0000000-0000-4000-8000-000000000003', 'bib:brook|harbour letters DOCUMENT|1950', null,
    '{"type": "book", "title": "Harbour Letters", "author": [{"family": "Brook", "given": "Ada"}]}',
    '2026-01-02T03:04:05Z');
insert into citation (id, document_id, note_id, ordinal, start_offset, end_offset, text, signal, csl, back_reference, means,
    confidence, source_id, version)
values ('DOCUMENT0000000-0000-4000-8000-000000000004', 'DOCUMENT0000000-0000-4000-8000-000000000001',
    'DOCUMENT0000000-0000-4000-8000-000000000002', 0, 0, 59, 'Ada Brook, Harbour Letters (Ulmhaven: Tide Press, 1950), 7.', null,
    '{"type": "book", "title": "Harbour Letters", "author": [{"family": "Brook", "given": "Ada"}]}', null, null, 0.9,
    'DOCUMENT0000000-0000-4000-8000-000000000003', 0);
insert into claim (id, document_id, start_offset, end_offset, text, why, origin, version)
values ('DOCUMENT0000000-0000-4000-8000-000000000005', 'DOCUMENT0000000-0000-4000-8000-000000000001', 0, 38,
        'Ice lay on the harbour for 90 days.[1]', '["CITED"]', 'READ', 0),
    ('DOCUMENT0000000-0000-4000-8000-000000000006', 'DOCUMENT0000000-0000-4000-8000-000000000001', 39, 74,
        '“A long winter,” said the pilot.[1]', '["QUOTATION"]', 'READ', 0);
insert into claim_note (claim_id, note_id)
values ('DOCUMENT0000000-0000-4000-8000-000000000005', 'DOCUMENT0000000-0000-4000-8000-000000000002'),
    ('DOCUMENT0000000-0000-4000-8000-000000000006', 'DOCUMENT0000000-0000-4000-8000-000000000002');
insert into capture (id, source_id, url, final_url, brought_by, requested_by, requested_at, captured_at, done, verdict, detail,
    signals, status, media_type, charset, bytes, digest, hops, file_name, pages, note, warc, warc_receipt)
values ('DOCUMENT0000000-0000-4000-8000-000000000007', 'DOCUMENT0000000-0000-4000-8000-000000000003', null, null, 'UPLOAD', 'anna',
    '2026-01-02T03:05:00Z', '2026-01-02T03:05:00Z', true, 'OK', null, '[]', null, 'text/plain', 'utf-8', 60,
    'sha256:copy-of-DOCUMENT', '[]', 'letters.txt', null, null, null, null);
insert into text_layer (id, capture_id, extractor, version, text, pages, title, language, made_at)
values ('DOCUMENT0000000-0000-4000-8000-000000000008', 'DOCUMENT0000000-0000-4000-8000-000000000007', 'plain', '1',
    'Ice lay on the harbour for 19 days. A long winter, said the pilot.', '[]', null, 'en', '2026-01-02T03:05:01Z');
insert into comparison (id, claim_id, claim_version, citation_id, capture_id, layer_id, made_at)
values ('DOCUMENT0000000-0000-4000-8000-000000000009', 'DOCUMENT0000000-0000-4000-8000-000000000005', 0,
        'DOCUMENT0000000-0000-4000-8000-000000000004', 'DOCUMENT0000000-0000-4000-8000-000000000007',
        'DOCUMENT0000000-0000-4000-8000-000000000008', '2026-01-02T03:05:02Z'),
    ('DOCUMENT0000000-0000-4000-8000-00000000000a', 'DOCUMENT0000000-0000-4000-8000-000000000006', 0,
        'DOCUMENT0000000-0000-4000-8000-000000000004', 'DOCUMENT0000000-0000-4000-8000-000000000007',
        'DOCUMENT0000000-0000-4000-8000-000000000008', '2026-01-02T03:05:02Z');
insert into finding (id, comparison_id, ordinal, element, kind, claimed, claimed_start, claimed_end, found, passage, differences,
    reason)
values ('DOCUMENT0000000-0000-4000-8000-00000000000b', 'DOCUMENT0000000-0000-4000-8000-000000000009', 0, 'NUMBER', 'VALUE_DIFFERENT',
        '90 days', 27, 34, '19 days',
        '{"passage": {"start": 27, "end": 34, "text": "19 days", "prefix": "Ice lay on the harbour for ", "suffix": ". A long winter, said the pilot."}, "page": null}',
        '[{"claimed": "90", "source": "19"}]', null),
    ('DOCUMENT0000000-0000-4000-8000-00000000000c', 'DOCUMENT0000000-0000-4000-8000-00000000000a', 0, 'QUOTATION', 'VERBATIM',
        'A long winter,', 1, 15, null,
        '{"passage": {"start": 36, "end": 50, "text": "A long winter,", "prefix": "Ice lay on the harbour for 19 days. ", "suffix": " said the pilot."}, "page": null}',
        '[]', null);
insert into review (id, claim_id, ordinal, action, actor, at, from_state, to_state, verdict, reason, correction, locator, findings,
    basis)
values ('DOCUMENT0000000-0000-4000-8000-00000000000d', 'DOCUMENT0000000-0000-4000-8000-000000000006', 0, 'TAKE', 'anna',
    '2026-01-02T04:00:00Z', 'OPEN', 'TAKEN', null, null, null, null, '[]',
    '{"text": "“A long winter,” said the pilot.[1]", "citations": {"DOCUMENT0000000-0000-4000-8000-000000000004": "Ada Brook, Harbour Letters (Ulmhaven: Tide Press, 1950), 7."}, "digests": {"DOCUMENT0000000-0000-4000-8000-000000000003": "sha256:copy-of-DOCUMENT"}}');

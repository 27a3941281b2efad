package ibid.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Multiplies what is in a database: each document with all that hangs on it once more, under ids of its own. So every
/// row is one that the program itself has written.
final class Population {
    /// A copy's id comes of the original's and the copy's number.
    private static final String ID = "md5(%s::text || ':' || n)::uuid";

    /// Of the claims only the original has its rarest word.
    private static final List<String> COPIES =
            List.of("""
            insert into document (id, digest, media_type, bytes, title, authors, published, language, url, text, paragraphs,
                problems, received_at, received_by, edition)
            select ID(id), encode(sha256((digest || n)::bytea), 'hex'), media_type, bytes, title || ' ' || n, authors,
                published, language, url, text, paragraphs, problems, received_at - n * interval '1 minute', received_by,
                edition
            from document, generate_series(FROM, TO) n where id = 'ORIGINAL'""", """
            insert into note (id, document_id, ordinal, label, start_offset, end_offset, text, markers, suggestions)
            select ID(id), ID(document_id), ordinal, label, start_offset, end_offset, text, markers, suggestions
            from note, generate_series(FROM, TO) n where document_id = 'ORIGINAL'""", """
            insert into source (id, key, url, csl, created_at)
            select ID(id), key || ':' || n, url || '/' || n, csl, created_at
            from source, generate_series(FROM, TO) n where id in (select source_id from citation
                where document_id = 'ORIGINAL')""", """
            insert into citation (id, document_id, note_id, ordinal, start_offset, end_offset, text, csl, confidence,
                source_id, version)
            select ID(id), ID(document_id), ID(note_id), ordinal, start_offset, end_offset, text, csl, confidence,
                ID(source_id), version
            from citation, generate_series(FROM, TO) n where document_id = 'ORIGINAL'""", """
            insert into claim (id, document_id, start_offset, end_offset, text, why, origin, version)
            select ID(id), ID(document_id), start_offset, end_offset, replace(text, 'Quillwright', 'Rowanmaster'), why,
                origin, version
            from claim, generate_series(FROM, TO) n where document_id = 'ORIGINAL'""", """
            insert into claim_note (claim_id, note_id)
            select ID(claim_id), ID(note_id) from claim_note, generate_series(FROM, TO) n
            where claim_id in (select id from claim where document_id = 'ORIGINAL')""", """
            insert into capture (id, source_id, url, final_url, brought_by, requested_by, requested_at, captured_at, done,
                verdict, signals, status, media_type, charset, bytes, digest, hops, warc, warc_receipt)
            select ID(id), ID(source_id), url || '/' || n, final_url || '/' || n, brought_by, requested_by, requested_at,
                captured_at, done, verdict, signals, status, media_type, charset, bytes, digest, hops, warc, warc_receipt
            from capture, generate_series(FROM, TO) n
            where source_id in (select source_id from citation where document_id = 'ORIGINAL')""", """
            insert into text_layer (id, capture_id, extractor, version, text, pages, title, language, made_at, digest)
            select ID(id), ID(capture_id), extractor, version, text, pages, title, language, made_at, digest
            from text_layer, generate_series(FROM, TO) n where capture_id in (select c.id from capture c
                join citation i on i.source_id = c.source_id where i.document_id = 'ORIGINAL')""", """
            insert into comparison (id, claim_id, claim_version, citation_id, capture_id, layer_id, made_at)
            select ID(id), ID(claim_id), claim_version, ID(citation_id), ID(capture_id), ID(layer_id), made_at
            from comparison, generate_series(FROM, TO) n
            where claim_id in (select id from claim where document_id = 'ORIGINAL')""", """
            insert into finding (id, comparison_id, ordinal, element, kind, claimed, claimed_start, claimed_end, found,
                passage, differences, reason)
            select ID(id), ID(comparison_id), ordinal, element, kind, claimed, claimed_start, claimed_end, found, passage,
                differences, reason
            from finding, generate_series(FROM, TO) n where comparison_id in (select c.id from comparison c
                join claim k on k.id = c.claim_id where k.document_id = 'ORIGINAL')""", """
            insert into review (id, claim_id, ordinal, action, actor, at, from_state, to_state, verdict, reason,
                correction, locator, findings, basis, assignee)
            select ID(id), ID(claim_id), ordinal, action, actor, at, from_state, to_state, verdict, reason, correction,
                locator, findings, basis, assignee
            from review, generate_series(FROM, TO) n
            where claim_id in (select id from claim where document_id = 'ORIGINAL')""", """
            insert into news (id, document_id, claim_id, kind, at, matter)
            select ID(id), ID(document_id), ID(claim_id), kind, at, matter from news, generate_series(FROM, TO) n
            where document_id = 'ORIGINAL'""", """
            insert into told_status (claim_id, document_id, status)
            select ID(claim_id), ID(document_id), status from told_status, generate_series(FROM, TO) n
            where document_id = 'ORIGINAL'""", """
            insert into differing_claim (claim_id, claim_version, document_id)
            select ID(claim_id), claim_version, ID(document_id) from differing_claim, generate_series(FROM, TO) n
            where document_id = 'ORIGINAL'""");

    private Population() {}

    /// @param document that is copied
    /// @param from the number of the first copy
    /// @param to of the last
    static void grow(String url, String document, int from, int to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            // No triggers: nothing happened to the copies that anybody would have to be told.
            statement.execute("set session_replication_role = replica");
            for (String copy : COPIES) {
                statement.execute(copy.replaceAll("ID\\((\\w+)\\)", ID.replace("%s", "$1"))
                        .replace("ORIGINAL", document)
                        .replace("FROM, TO", from + ", " + to));
            }
            statement.execute("vacuum analyze");
        }
    }
}

package ibid.document;

import ibid.capture.Capture;
import ibid.source.Source;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Some notes with all that hangs on them.
///
/// @param notes by id, in their order
/// @param citations by note, in their order
/// @param sources by id
/// @param captures by source, oldest first
public record Apparatus(
        Map<UUID, Note> notes,
        Map<UUID, List<Citation>> citations,
        Map<UUID, Source> sources,
        Map<UUID, List<Capture>> captures) {}

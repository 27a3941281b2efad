package ibid.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.bibliography.CslJson;
import ibid.citation.BackReference;
import ibid.citation.BackReference.Form;
import ibid.citation.CslItem;
import ibid.document.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a change of a citation out of what a client sent, as in RFC 7396: what is left out stays, null takes away.
final class CitationPatch implements UnaryOperator<Wording> {
    static final int LONGEST_REASON = 2000;
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("csl", "start", "end", "signal", "backReference", "means", "reason"));

    private static final Set<String> BACK = new TreeSet<>(Set.of("form", "to"));

    private final ObjectNode body;

    CitationPatch(ObjectNode body) {
        this.body = body;
        List<Problem.Fault> unknown = body.properties().stream()
                .filter(field -> !FIELDS.contains(field.getKey()))
                .map(field -> unknown("", field.getKey(), FIELDS))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.faults(unknown);
        }
    }

    private static Problem.Fault unknown(String above, String field, Collection<String> known) {
        return Problem.Fault.at(
                above + "/" + field,
                "There is no field '" + field + "' here." + Nearest.meant(field, known) + " Known fields: "
                        + String.join(", ", known) + ".");
    }

    @Nullable String reason() {
        String reason = text("reason", null);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.unprocessable("A reason may have " + LONGEST_REASON + " characters.", "reason");
        }
        return reason;
    }

    @Override
    public Wording apply(Wording was) {
        BackReference backReference = backReference(was.backReference());
        UUID means = body.has("means") ? uuid() : was.means();
        boolean inFull = body.has("backReference") && backReference == null;
        if (inFull && body.hasNonNull("means")) {
            throw Problem.unprocessable("A citation in full means no other: send one of the two.", "means");
        }
        return new Wording(
                offset("start", was.start()),
                offset("end", was.end()),
                text("signal", was.signal()),
                csl(was.csl()),
                backReference,
                inFull ? null : means);
    }

    private int offset(String field, int was) {
        if (!body.has(field)) {
            return was;
        }
        if (!body.get(field).isInt()) {
            throw Problem.unprocessable("'" + field + "' must be a whole number.", field);
        }
        return body.get(field).asInt();
    }

    private @Nullable String text(String field, @Nullable String was) {
        if (!body.has(field)) {
            return was;
        }
        if (!body.get(field).isTextual() && !body.get(field).isNull()) {
            throw Problem.unprocessable("'" + field + "' must be text.", field);
        }
        String text = body.get(field).textValue();
        return text == null ? null : DocumentResource.blankToNull(text.replace('\u0000', ' '));
    }

    private @Nullable UUID uuid() {
        JsonNode means = body.get("means");
        if (means.isNull()) {
            return null;
        }
        try {
            return Identifiers.read(means.asText());
        } catch (IllegalArgumentException e) {
            throw Problem.unprocessable("'means' must be the id of a citation.", "means");
        }
    }

    private @Nullable BackReference backReference(@Nullable BackReference was) {
        JsonNode sent = body.path("backReference");
        if (sent.isMissingNode()) {
            return was;
        }
        if (sent.isNull()) {
            return null;
        }
        if (!(sent instanceof ObjectNode fields)) {
            throw Problem.unprocessable(
                    "'backReference' must be an object with 'form' and 'to', or null.", "backReference");
        }
        List<Problem.Fault> strays = fields.properties().stream()
                .filter(field -> !BACK.contains(field.getKey()))
                .map(field -> unknown("/backReference", field.getKey(), BACK))
                .toList();
        if (!strays.isEmpty()) {
            throw Problem.faults(strays);
        }
        return Arrays.stream(Form.values())
                .filter(form -> form.name().equals(sent.path("form").asText()))
                .findFirst()
                .map(form -> new BackReference(form, to(sent)))
                .orElseThrow(() -> Problem.unprocessable(
                        "'form' must be one of "
                                + Arrays.stream(Form.values()).map(Form::name).collect(Collectors.joining(", ")) + ".",
                        "backReference/form"));
    }

    private static @Nullable String to(JsonNode sent) {
        String to = sent.path("to").textValue();
        return to == null ? null : DocumentResource.blankToNull(to.replace('\u0000', ' '));
    }

    private CslItem csl(CslItem was) {
        JsonNode sent = body.path("csl");
        if (sent.isMissingNode()) {
            return was;
        }
        if (!(sent instanceof ObjectNode fields)) {
            throw Problem.unprocessable("'csl' must be an object with CSL-JSON fields.", "csl");
        }
        CslJson.Taken taken = CslJson.changed(was, fields);
        if (!taken.untaken().isEmpty()) {
            throw Problem.faults(
                    taken.untaken().stream().map(one -> untaken(one, fields)).toList());
        }
        return taken.item();
    }

    private static Problem.Fault untaken(CslJson.Untaken one, ObjectNode fields) {
        Set<String> choices = CslJson.choices(one.field());
        String given =
                one.field().equals(CslJson.TYPE) ? fields.path(CslJson.TYPE).asText() : one.field();
        return Problem.Fault.at(
                "/csl/" + one.field(),
                choices.isEmpty()
                        ? one.why()
                        : one.why() + Nearest.meant(given, choices) + " Known: " + String.join(", ", choices) + ".");
    }
}

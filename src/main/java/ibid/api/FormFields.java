package ibid.api;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/// The parts of the form that a request is, as far as it was read by now.
final class FormFields {
    private FormFields() {}

    /// Names and what was sent under them; a file's content is left out.
    static Map<String, List<String>> ofThisRequest() {
        FormData form = CurrentRequestManager.get().getFormData();
        Map<String, List<String>> fields = new TreeMap<>();
        if (form != null) {
            form.forEach(name -> fields.put(name, texts(form, name)));
        }
        return fields;
    }

    private static List<String> texts(FormData form, String name) {
        return Objects.requireNonNullElseGet(form.get(name), ArrayDeque<FormValue>::new).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .toList();
    }
}

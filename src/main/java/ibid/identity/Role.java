package ibid.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person or a program may do. Each role may do all that the ones before it may.
public enum Role {
    /// Reads everything, and uses the tools that store nothing.
    @JsonProperty(Name.VIEWER)
    VIEWER,

    /// Works on claims: takes, proposes, signs, marks, brings copies.
    @JsonProperty(Name.FACT_CHECKER)
    FACT_CHECKER,

    /// Brings documents in, and mends what was read: citations, sources, editions.
    @JsonProperty(Name.EDITOR)
    EDITOR,

    /// Says who may what, and looks after the archive.
    @JsonProperty(Name.ADMINISTRATOR)
    ADMINISTRATOR;

    /// The roles as operations name them.
    public static final class Name {
        public static final String VIEWER = "viewer";
        public static final String FACT_CHECKER = "fact-checker";
        public static final String EDITOR = "editor";
        public static final String ADMINISTRATOR = "administrator";

        private Name() {}
    }

    /// As it is written in settings, claims of an identity provider, and tokens: `fact-checker`.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String written) {
        return Arrays.stream(values())
                .filter(role -> role.written().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    /// The highest of several, where any is a role of ours.
    static Optional<Role> highest(Iterable<String> written) {
        Optional<Role> highest = Optional.empty();
        for (String one : written) {
            Optional<Role> role = of(one);
            if (role.isPresent()
                    && highest.filter(found -> found.compareTo(role.get()) >= 0).isEmpty()) {
                highest = role;
            }
        }
        return highest;
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /// It and all that it includes, as they are written.
    Set<String> included() {
        return Arrays.stream(values()).filter(this::includes).map(Role::written).collect(Collectors.toSet());
    }
}

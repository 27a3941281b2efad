package ibid.bibliography;

import java.util.List;

/// A bibliography as a file, and what the file does not say.
public record Written(String text, List<Loss> losses) {
    public Written {
        losses = List.copyOf(losses);
    }
}

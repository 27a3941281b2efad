package ibid.fetch;

import org.jspecify.annotations.Nullable;

/// Is told of each request while it is under way, so that an operator can see where the time goes.
@FunctionalInterface
public interface Watch {
    Watch NOBODY = (_, _) -> (_, _) -> {};

    /// A request begins.
    Ending begins(String method, WebUrl url);

    /// Is told how the request ended.
    @FunctionalInterface
    interface Ending {
        /// @param status 0 where nothing came that has one
        /// @param failure null where it was answered
        void ended(int status, @Nullable CaptureVerdict failure);
    }
}

package ibid.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Keeps a server shut that would let everybody do everything. It looks before the socket is open.
@ApplicationScoped
class Doorkeeper {
    static final int FIRST = 1;

    private final SignIn signIn;

    Doorkeeper(SignIn signIn) {
        this.signIn = signIn;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        signIn.fault().ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
    }
}

package ibid.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// The program.
@QuarkusMain
public final class Ibid {
    private Ibid() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}

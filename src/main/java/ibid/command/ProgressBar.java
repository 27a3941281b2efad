package ibid.command;

import java.io.PrintWriter;

/// One line of a terminal that is written over while work goes on. Where nobody watches, nothing is written.
final class ProgressBar {
    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean watched;

    ProgressBar(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    void show(String name, Submitted.Progress progress) {
        if (!watched) {
            return;
        }
        int claims =
                progress.counts().values().stream().mapToInt(Integer::intValue).sum();
        int all = Math.max(1, progress.sources() + claims);
        int left = progress.capturing() + progress.checking();
        int filled = Math.clamp((long) (all - left) * WIDTH / all, 0, WIDTH);
        out.printf(
                "\r\033[K[%s%s] %s: %d of %d works archived, %d captures and %d claims under way",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                name,
                progress.archived(),
                progress.sources(),
                progress.capturing(),
                progress.checking());
        out.flush();
    }

    void clear() {
        if (watched) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}

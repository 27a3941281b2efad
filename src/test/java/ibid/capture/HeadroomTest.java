package ibid.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeadroomTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void neverIsMoreInMemoryThanThereIs() throws InterruptedException {
        Headroom headroom = new Headroom(10 * MEGABYTE);
        AtomicLong now = new AtomicLong();
        AtomicLong most = new AtomicLong();
        CountDownLatch done = new CountDownLatch(64);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                int size = 1 + i % 7;
                threads.execute(() -> {
                    int _ = headroom.with((long) size * MEGABYTE, () -> {
                        most.accumulateAndGet(now.addAndGet(size), Math::max);
                        Thread.yield();
                        now.addAndGet(-size);
                        return 0;
                    });
                    done.countDown();
                });
            }
            done.await();
        }
        assertTrue(most.get() <= 10, () -> most + " of 10");
        assertEquals(0, now.get());
    }

    @Test
    void whatNeedsMoreThanThereIsWorksAlone() {
        Headroom headroom = new Headroom(2 * MEGABYTE);
        assertEquals("read", headroom.with(1L << 40, () -> "read"));
        assertEquals("read again", headroom.with(1L << 40, () -> "read again"));
    }

    @Test
    void aFailureGivesTheRoomBack() {
        Headroom headroom = new Headroom(MEGABYTE);
        assertThrows(
                IllegalStateException.class,
                () -> headroom.with(MEGABYTE, () -> {
                    throw new IllegalStateException("damaged");
                }));
        assertEquals("read", headroom.with(MEGABYTE, () -> "read"));
    }
}

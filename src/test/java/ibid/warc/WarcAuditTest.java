package ibid.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.fetch.Hop;
import ibid.warc.Fault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarcAuditTest {
    /// A capture as it stands on disk.
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(byte[] file, WarcReceipt receipt) {
        List<Fault> audit(byte[] found) {
            return WarcAudit.of(StoredWarc.of(found), receipt);
        }
    }

    private static Written written(boolean gzip) throws IOException {
        String type = gzip ? "text/html" : "application/pdf";
        Hop redirect = WarcFileTest.hop(
                "http://example.org/", "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n", null);
        Hop page = WarcFileTest.hop(
                "http://example.org/there",
                "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + "%PDF The basin silts up. ".repeat(40),
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WarcFile file = WarcFileTest.fetched(redirect, page);
        assertEquals(gzip, file.gzip());
        WarcReceipt receipt = file.write(out);
        return new Written(out.toByteArray(), receipt);
    }

    /// Faults as a disk, a careless hand or a forger makes them.
    enum Seeded {
        BYTE_FLIPPED_IN_THE_DOCUMENT(Kind.BLOCK_DIGEST, Kind.PAYLOAD_DIGEST, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return replaceLast(file, "silts up", "silts UP");
            }
        },
        HEADER_OF_THE_ANSWER_CHANGED(Kind.BLOCK_DIGEST, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file.replace("Location: /there", "Location: /where");
            }
        },
        REQUEST_CHANGED(Kind.BLOCK_DIGEST, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file.replace("GET / HTTP", "PUT / HTTP");
            }
        },
        DATE_CHANGED(Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file.replace("WARC-Date: 2031", "WARC-Date: 2021");
            }
        },
        DATE_GARBLED(Kind.MISSING_FIELD, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file.replace("WARC-Date: 2031", "WARC-Date: 2o31");
            }
        },
        DIGEST_FORGED_WITH_THE_DOCUMENT(Kind.PAYLOAD_DIGEST, Kind.FILE_DIGEST, Kind.MISSING_RECORD) {
            @Override
            String damage(String file) {
                int at = file.lastIndexOf("WARC-Payload-Digest: sha256:") + 28;
                return file.substring(0, at) + "0".repeat(64) + file.substring(at + 64);
            }
        },
        DIGESTS_STRIPPED(Kind.MISSING_DIGEST, Kind.FILE_LENGTH, Kind.FILE_DIGEST, Kind.MISSING_RECORD) {
            @Override
            String damage(String file) {
                return file.replaceAll("WARC-(Block|Payload)-Digest: [^\r]*\r\n", "");
            }
        },
        CUT_IN_THE_MIDDLE(Kind.RECORD_CUT, Kind.FILE_LENGTH, Kind.FILE_DIGEST, Kind.MISSING_RECORD) {
            @Override
            String damage(String file) {
                return file.substring(0, file.lastIndexOf("silts up"));
            }
        },
        RECORD_TAKEN_OUT(Kind.FILE_LENGTH, Kind.FILE_DIGEST, Kind.MISSING_RECORD, Kind.BROKEN_REFERENCE) {
            @Override
            String damage(String file) {
                int first = file.indexOf("WARC/1.1", 8);
                return file.substring(0, first) + file.substring(file.indexOf("WARC/1.1", first + 8));
            }
        },
        RECORD_TWICE(Kind.DUPLICATE_ID, Kind.FILE_LENGTH, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file + file.substring(file.lastIndexOf("WARC/1.1"));
            }
        },
        LENGTH_CHANGED(Kind.RECORD_CUT, Kind.FILE_DIGEST, Kind.MISSING_RECORD) {
            @Override
            String damage(String file) {
                int first = file.indexOf("WARC/1.1", 8);
                int at = file.indexOf("Content-Length: ", first) + 16;
                return file.substring(0, at) + (file.charAt(at) == '9' ? '8' : '9') + file.substring(at + 1);
            }
        },
        RUBBISH_AT_THE_END(Kind.NOT_A_RECORD, Kind.FILE_LENGTH, Kind.FILE_DIGEST) {
            @Override
            String damage(String file) {
                return file + "and so on";
            }
        },
        EMPTIED(Kind.FILE_LENGTH, Kind.FILE_DIGEST, Kind.MISSING_RECORD) {
            @Override
            String damage(String file) {
                return "";
            }
        };

        private final Set<Kind> kinds;

        Seeded(Kind... kinds) {
            this.kinds = EnumSet.copyOf(List.of(kinds));
        }

        abstract String damage(String file);

        private static String replaceLast(String text, String what, String by) {
            int at = text.lastIndexOf(what);
            return text.substring(0, at) + by + text.substring(at + what.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSeededFaultIsCaughtAndNamed(Seeded seeded) throws IOException {
        Written sound = written(false);
        String damaged = seeded.damage(new String(sound.file(), StandardCharsets.ISO_8859_1));
        assertEquals(
                seeded.kinds,
                sound.audit(damaged.getBytes(StandardCharsets.ISO_8859_1)).stream()
                        .map(Fault::kind)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aSoundFileHasNoFault() throws IOException {
        for (boolean gzip : new boolean[] {true, false}) {
            Written sound = written(gzip);
            assertEquals(List.of(), sound.audit(sound.file()));
        }
    }

    @Test
    void oneFlippedBitAnywhereShows() throws IOException {
        Random random = new Random(11);
        for (boolean gzip : new boolean[] {true, false}) {
            Written sound = written(gzip);
            for (int i = 0; i < sound.file().length; i++) {
                byte[] flipped = sound.file().clone();
                flipped[i] ^= (byte) (1 << random.nextInt(8));
                assertFalse(sound.audit(flipped).isEmpty(), "byte " + i);
            }
        }
    }

    @Test
    void aFlippedBitInCompressedRecordsShowsWithoutAReceipt() throws IOException {
        Written sound = written(true);
        int unnoticed = 0;
        for (int i = 0; i < sound.file().length; i++) {
            byte[] flipped = sound.file().clone();
            flipped[i] ^= 0x10;
            unnoticed += WarcAudit.of(StoredWarc.of(flipped), null).isEmpty() ? 1 : 0;
        }
        // Six bytes in each member's header (time, system) and the bits that fill its last byte mean nothing.
        assertTrue(unnoticed <= sound.receipt().entries().size() * 7, unnoticed + " unnoticed");
    }

    @Test
    void aDamagedPayloadIsNotHandedOut() throws IOException {
        Written sound = written(false);
        WarcReceipt.Entry document = sound.receipt().document().orElseThrow();
        assertTrue(StoredWarc.of(sound.file())
                .payload(document.id(), document.offset())
                .isPresent());
        byte[] damaged = sound.file().clone();
        damaged[(int) (document.offset() + document.length()) - 20] ^= 1;
        assertTrue(
                StoredWarc.of(damaged).payload(document.id(), document.offset()).isEmpty());
        assertTrue(StoredWarc.of(sound.file())
                .payload("urn:uuid:another", document.offset())
                .isEmpty());
        assertTrue(StoredWarc.of(sound.file()).payload(document.id(), 7).isEmpty());
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        assertEquals(
                List.of(Kind.UNREADABLE_FILE),
                WarcAudit.of(Path.of("no", "such.warc"), null).stream()
                        .map(Fault::kind)
                        .toList());
    }
}

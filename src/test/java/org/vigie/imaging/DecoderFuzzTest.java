package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

/// Damages whole files in many small ways: a picture within the limits or a fault comes out, never
/// anything else.
class DecoderFuzzTest {
    private static final Limits LIMITS = new Limits(1, 1 << 20, 1, 1 << 20, 1, 5_000);

    private final BoundedDecoder decoder = new BoundedDecoder(LIMITS);

    @Test
    void survivesTwoThousandDamagedFiles() {
        damage(1, 80);
    }

    @Test
    @Tag("slow")
    void survivesFiftyThousandDamagedFiles() {
        damage(2, 2000);
    }

    private void damage(int seed, int times) {
        int pictures = 0;
        int faults = 0;
        for (Map.Entry<String, byte[]> file : SmallFiles.all().entrySet()) {
            SplittableRandom random = new SplittableRandom(seed + file.getKey().hashCode());
            for (int i = 0; i < times; i++) {
                if (opens(file.getKey() + " " + i, mutated(file.getValue(), random))) {
                    pictures++;
                } else {
                    faults++;
                }
            }
        }
        assertThat(pictures).isPositive();
        assertThat(faults).isGreaterThan(pictures / 2);
    }

    private boolean opens(String name, byte[] bytes) {
        try {
            Picture picture = decoder.decode(bytes);
            assertThat(picture.pixels()).as(name).isLessThanOrEqualTo(LIMITS.imagePixels());
            return true;
        } catch (FaultException e) {
            assertThat(e.fault().code()).as(name).startsWith("image-");
            return false;
        } catch (Throwable e) {
            throw new AssertionError(name, e);
        }
    }

    private static byte[] mutated(byte[] file, SplittableRandom random) {
        byte[] bytes = file.clone();
        // Headers are where the trouble is.
        int reach = random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(reach);
            bytes[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> (byte) random.nextInt();
                        case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                        case 2 -> (byte) 0xff;
                        default -> 0;
                    };
        }
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
            default -> bytes;
        };
    }
}

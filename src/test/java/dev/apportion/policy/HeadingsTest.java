package dev.apportion.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    private static final long SEED = 11;

    @Test
    void lettersCaseAccentsAndPunctuationDontCount() {
        assertThat(Headings.normalize("  Cost-Center\n(No.) ")).isEqualTo("cost center no");
        assertThat(Headings.normalize("Libellé du COÛT")).isEqualTo("libelle du cout");
        assertThat(Headings.normalize("% of #")).isEqualTo("% of #");
        assertThat(Headings.normalize("--")).isEmpty();
    }

    /** A lone accent takes a heading the long way and is dropped there. */
    @Test
    void theShortWayForAsciiGivesTheSame() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder heading = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                heading.append((char) random.nextInt(0x80));
            }
            assertThat(Headings.normalize(heading.toString()))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(Headings.normalize("\u0301" + heading));
        }
    }
}

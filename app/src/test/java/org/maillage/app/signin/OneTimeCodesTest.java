package org.maillage.app.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The values of RFC 6238, appendix B, cut to six digits, and of RFC 4648, section 10. */
class OneTimeCodesTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private final OneTimeCodes codes = new OneTimeCodes();

  private OptionalLong check(String code, long second, long lastStep) {
    return codes.check(SECRET, code, Instant.ofEpochSecond(second), lastStep);
  }

  @Test
  void theCodesOfTheStandardAreTaken() {
    assertThat(check("287082", 59, 0)).hasValue(1);
    assertThat(check("081804", 1_111_111_109L, 0)).hasValue(37_037_036L);
    assertThat(check("279037", 2_000_000_000L, 0)).hasValue(66_666_666L);
    assertThat(check("353130", 20_000_000_000L, 0)).hasValue(666_666_666L);
  }

  @Test
  void oneStepBeforeAndAfterIsTakenAndNoMore() {
    assertThat(check("081804", 1_111_111_109L - 30, 0)).hasValue(37_037_036L);
    assertThat(check("081804", 1_111_111_109L + 30, 0)).hasValue(37_037_036L);
    assertThat(check("081804", 1_111_111_109L - 60, 0)).isEmpty();
    assertThat(check("081804", 1_111_111_109L + 60, 0)).isEmpty();
  }

  @Test
  void aCodeCountsOnceAndEarlierOnesNotAfterIt() {
    assertThat(check("081804", 1_111_111_109L, 37_037_035L)).hasValue(37_037_036L);
    assertThat(check("081804", 1_111_111_109L, 37_037_036L)).isEmpty();
    assertThat(check("081804", 1_111_111_109L, 37_037_037L)).isEmpty();
  }

  @Test
  void spacesDoNotCountAndAnythingElseIsWrong() {
    assertThat(check(" 287 082 ", 59, 0)).hasValue(1);
    assertThat(check("287083", 59, 0)).isEmpty();
    assertThat(check("94287082", 59, 0)).isEmpty();
    assertThat(check("", 59, 0)).isEmpty();
    assertThat(check("é", 59, 0)).isEmpty();
  }

  @Test
  void aSecretIsWrittenAsTelephonesReadIt() {
    assertThat(OneTimeCodes.base32("f".getBytes(US_ASCII))).isEqualTo("MY");
    assertThat(OneTimeCodes.base32("foob".getBytes(US_ASCII))).isEqualTo("MZXW6YQ");
    assertThat(OneTimeCodes.base32("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(OneTimeCodes.base32("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(OneTimeCodes.address("Maillage", "a b@exemple.fr", "foobar".getBytes(US_ASCII)))
        .isEqualTo("otpauth://totp/Maillage:a%20b%40exemple.fr?secret=MZXW6YTBOI&issuer=Maillage");
  }

  @Test
  void secretsAreOfTwentyBytesAndNeverTheSame() {
    assertThat(codes.newSecret()).hasSize(20).isNotEqualTo(codes.newSecret());
  }
}

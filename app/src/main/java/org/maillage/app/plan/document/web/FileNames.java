package org.maillage.app.plan.document.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.ContentDisposition;

/** Names of files that people can read and every system can store. */
public final class FileNames {

  private static final int LONGEST = 120;

  private FileNames() {}

  /**
   * The header that offers a file under a name: in full for who reads UTF-8, plain for the others.
   *
   * @param title may hold anything
   */
  public static String attachment(String title, String ending) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return ContentDisposition.attachment()
            .filename(name(plain, "[^A-Za-z0-9-]+") + "." + ending)
            .build()
        + "; "
        + utf8(name(title, "[^\\p{L}\\p{N}’-]+") + "." + ending);
  }

  /** What is neither a letter nor a number joins words. */
  private static String name(String title, String between) {
    String joined = title.replaceAll(between, "-").replaceAll("-{2,}", "-");
    int end =
        joined.offsetByCodePoints(0, Math.min(LONGEST, joined.codePointCount(0, joined.length())));
    String trimmed = joined.substring(0, end).replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "document" : trimmed;
  }

  private static String utf8(String name) {
    StringBuilder encoded = new StringBuilder("filename*=UTF-8''");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      if (plain || b == '-' || b == '.') {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b));
      }
    }
    return encoded.toString();
  }
}

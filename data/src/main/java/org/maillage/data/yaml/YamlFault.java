package org.maillage.data.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/**
 * What can be wrong in a file that people write. An issue {@link IssueCode#DESCRIPTION_INVALID}
 * carries {@link #code()} as its first argument; the words are in the application's message bundles
 * under {@code fault.<code>}. The further arguments are said at each fault.
 */
public enum YamlFault {
  /** Nothing in the file. */
  EMPTY,
  /** Not YAML at all; value: what the parser says. */
  NOT_YAML,
  /** The file, or a value of it, should be {@code key: value} lines; argument: where. */
  NOT_A_MAPPING,
  /** A value should be a list of {@code - item} lines; argument: the key. */
  NOT_A_LIST,
  /** A value should be one text or number; argument: the key. */
  NOT_A_TEXT,
  /** The same key twice in one mapping; value: the key. */
  KEY_TWICE,
  /** A key that means nothing here; value: the key; argument: the keys that do. */
  UNKNOWN_KEY,
  /** A required key is absent; value: the key; argument: an example of what to write. */
  MISSING_KEY,
  /** The same identifier twice; value: the identifier; argument: the line of the first. */
  DUPLICATE_ID,
  /** A value outside the allowed ones; value: it; arguments: the key, the allowed values. */
  UNKNOWN_VALUE,
  /** A value of the wrong shape; value: it; arguments: the key, an example of what to write. */
  MALFORMED_VALUE,
  /** A service that the catalogue does not have; value: its code. */
  UNKNOWN_SERVICE;

  /** Stable code for the message bundles, for example {@code unknown-key}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The refusal of the file for this fault. */
  public RefusedFileException at(String file, long line, String value, String... arguments) {
    List<String> all = new ArrayList<>();
    all.add(code());
    all.addAll(List.of(arguments));
    return new RefusedFileException(
        new ImportIssue(IssueCode.DESCRIPTION_INVALID, file, line, value, all), null);
  }
}

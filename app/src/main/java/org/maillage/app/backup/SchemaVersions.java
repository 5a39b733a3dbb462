package org.maillage.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The versions of the schema that this program can make, asked without any database. */
final class SchemaVersions {

  static final Set<String> OF_THIS_PROGRAM = read();

  private static final String MIGRATIONS = "classpath:db/migration/V*__*.sql";

  private SchemaVersions() {}

  private static Set<String> read() {
    Pattern name = Pattern.compile("V([0-9._]+?)__.*");
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      return Stream.of(files)
          .map(file -> name.matcher(String.valueOf(file.getFilename())))
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1).replace('_', '.'))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

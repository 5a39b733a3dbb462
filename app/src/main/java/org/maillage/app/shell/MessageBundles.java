package org.maillage.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every bundle of {@code messages/} on the class path: a feature adds its own file and nobody else
 * has to know. The file without a suffix is French and answers for every language but English.
 */
@Configuration(proxyBeanMethods = false)
public class MessageBundles {

  private static final Pattern FILE = Pattern.compile("([a-z-]+)(_[a-z]{2})?\\.properties");

  /** All bundles as one source. */
  @Bean
  public static MessageSource messageSource() {
    // Never reloaded: then all bundles are one table, and no message is looked for in each of them.
    ReloadableResourceBundleMessageSource source = new ReloadableResourceBundleMessageSource();
    source.setCacheMillis(-1);
    source.setBasenames(baseNames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.ROOT);
    return source;
  }

  private static String[] baseNames() {
    TreeSet<String> names = new TreeSet<>();
    for (Resource file : files()) {
      Matcher name = FILE.matcher(Objects.requireNonNull(file.getFilename()));
      if (name.matches()) {
        names.add("classpath:messages/" + name.group(1));
      }
    }
    return names.toArray(String[]::new);
  }

  private static Iterable<Resource> files() {
    try {
      return Arrays.asList(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the message bundles", e);
    }
  }
}

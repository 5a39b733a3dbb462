package org.maillage.app.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The register of processing, from the annotations of the program itself. */
@Component
public class Register {

  private static final String ROOT = "org.maillage";

  /**
   * One kind of data.
   *
   * @param type class that holds it
   * @param columns where it is in the schema
   */
  public record Entry(
      String key,
      String type,
      List<String> columns,
      PersonalData.LegalBasis legalBasis,
      int retentionDays,
      PersonalData.From from) {
    public Entry {
      columns = List.copyOf(columns);
    }
  }

  /** Everything that is kept of people, by key. */
  public List<Entry> listEntries() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(PersonalData.class, false));
    List<Entry> entries = new ArrayList<>();
    for (BeanDefinition found : scan.findCandidateComponents(ROOT)) {
      String name = String.valueOf(found.getBeanClassName());
      Class<?> type = ClassUtils.resolveClassName(name, Register.class.getClassLoader());
      PersonalData data = type.getAnnotation(PersonalData.class);
      entries.add(
          new Entry(
              data.key(),
              name,
              List.of(data.columns()),
              data.legalBasis(),
              data.retentionDays(),
              data.from()));
    }
    entries.sort(Comparator.comparing(Entry::key));
    return entries;
  }
}
